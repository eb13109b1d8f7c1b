import { z } from 'zod';
import { useLiveQuery } from '../live-query.ts';
import { DocumentLink, StartCard } from '../start-card.tsx';

const query = `*[_id == "siteSettings"][0]{
  practiceName, email, phone, notice, "street": address.street, "hours": openingHours[].hours}`;

const settings = z
  .object({
    practiceName: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    notice: z.string().nullable(),
    street: z.string().nullable(),
    hours: z.array(z.string().nullable()).nullable(),
  })
  .nullable();

/** With what a new site starts; `example.org` is nobody's (RFC 2606), nor are these telephone numbers (Ofcom). */
const examples: Record<string, (found: NonNullable<z.output<typeof settings>>) => boolean> = {
  'the name': ({ practiceName }) => !practiceName || practiceName === 'Stillpoint Craniosacral Therapy',
  'the address': ({ street }) => !street || /\bexample\b/i.test(street),
  'the e-mail address': ({ email }) => !email || /@(?:[\w-]+\.)*example\.(?:org|com|net)$/i.test(email),
  'the telephone number': ({ phone }) => !phone || /7946\s?0/.test(phone),
  'the opening hours': ({ hours }) => !hours?.length || hours.join() === '9am to 6pm,9am to 1pm,Closed',
  'the notice that all this is an example': ({ notice }) => Boolean(notice?.includes('examples')),
};

/** First day: name, address, hours and the rest of the settings are the practice's own. */
export function PracticeCard() {
  const found = useLiveQuery(query, settings);
  const left =
    found && !(found instanceof Error)
      ? Object.entries(examples).flatMap(([name, isExample]) => (isExample(found) ? name : []))
      : [];
  return (
    <StartCard
      title="Your practice"
      state={found === undefined ? 'loading' : left.length > 0 ? 'open' : 'done'}
      text={left.length > 0 ? `Still an example: ${left.join(', ')}.` : 'The details are your own.'}
    >
      <DocumentLink id="siteSettings" type="siteSettings">
        Open the site settings
      </DocumentLink>
    </StartCard>
  );
}
