import { type FaqLink } from '#lib/content/refs.ts';

/** Questions that open to their short answer, each with a way to the whole one. */
export function FaqList({ faqs }: { faqs: readonly FaqLink[] }) {
  return (
    <div className="faq-list">
      {faqs.map((faq) => (
        <details key={faq.id}>
          <summary>{faq.question}</summary>
          <p>{faq.shortAnswer}</p>
          <p className="ways">
            <a href={faq.path}>
              Read more<span className="visually-hidden">: {faq.question}</span>
            </a>
          </p>
        </details>
      ))}
    </div>
  );
}
