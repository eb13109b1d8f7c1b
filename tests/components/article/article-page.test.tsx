import '@testing-library/jest-dom';

import { render, screen, within } from '@testing-library/react';

import { ArticlePage } from '#components/article/article-page.tsx';
import { exampleArticle, rawArticle } from '#tests/support/article.ts';

function show(fields: Record<string, unknown> = {}) {
  return render(<ArticlePage article={exampleArticle(fields)} />).container;
}

const related = (title: string, language: string | null) => ({
  ...{ _id: title, _type: 'article', slug: title === 'English' ? 'one' : 'other', summary: 'Short.', picture: null },
  ...{ title, language },
});

describe('ArticlePage', () => {
  it('names author, reviewer with credentials and both review dates', () => {
    show();
    const about = screen.getByRole('region', { name: 'About this text' });
    expect(within(about).getByText('Bea').closest('dd')).toHaveTextContent('Bea, BSc, registered therapist');
    expect(within(about).getByText('3 November 2026')).toHaveAttribute('datetime', '2026-11-03');
    expect(within(about).getByText('Next review due')).toBeVisible();
  });

  it('says when the review is overdue', () => {
    show({ nextReviewDue: '2020-01-01' });
    expect(screen.getByText(/overdue for review/)).toBeVisible();
  });

  it('lists corrections by day, the newest first, and leads to how the practice writes', () => {
    const entry = (_key: string, on: string, text: string | null) => ({ _key, on, text });
    show({
      corrections: [
        entry('a', '2026-10-01', 'It had 54 people.'),
        entry('b', '2026-11-01', 'The year is 2020.'),
        entry('c', '2026-11-02', null),
      ],
    });
    const list = screen.getByRole('region', { name: 'Corrections' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['1 November 2026: The year is 2020.', '1 October 2026: It had 54 people.']);
    expect(screen.getByRole('link', { name: 'How we write' })).toHaveAttribute('href', '/how-we-write');
  });

  it('says in its own language that the text was edited after the review', () => {
    const edited = { review: { on: rawArticle.lastReviewed, fingerprint: '00000000' } };
    show(edited);
    expect(screen.getByText(/^Edited on/)).toHaveTextContent('Edited on 3 November 2026 since the last review.');
    show({ ...edited, language: 'es' });
    expect(screen.getByText(/^Modificado el/)).toHaveTextContent(
      'Modificado el 3 de noviembre de 2026 después de la última revisión.',
    );
  });

  it('says of a draft that it is not reviewed, and names nobody who did', () => {
    show({ lastReviewed: null, nextReviewDue: null });
    expect(screen.getByText(/Not reviewed yet\./)).toBeVisible();
    expect(screen.queryByText(/^(?:Reviewed by|Last reviewed|Next review due)/)).toBeNull();
  });

  it('numbers its sources, and every citation leads there and back', () => {
    const container = show();
    const citations = [...container.querySelectorAll<HTMLAnchorElement>('a.citation')];
    expect(citations.map((link) => link.textContent)).toEqual(['Source 1', 'Source 1', 'Source 2']);
    for (const link of citations) {
      const target = container.querySelector(link.getAttribute('href') ?? '');
      expect(target?.querySelector(`a[href="#${link.id}"]`)).not.toBeNull();
    }
    expect(screen.getByRole('link', { name: /CST for chronic pain/ })).toHaveAttribute(
      'href',
      'https://doi.org/10.1186/s12891-019-3017-y',
    );
    expect(screen.getByRole('link', { name: /Is CST effective/ })).toHaveAttribute(
      'href',
      'https://pubmed.ncbi.nlm.nih.gov/31892357/',
    );
  });

  it('gives a paper its year, and a web page without a date none', () => {
    const [paper, page] = rawArticle.sources;
    show({
      sources: [paper, { ...page, doi: null, pmid: null, locator: null, url: 'https://example.org/', year: null }],
    });
    const [first, second] = screen.getByRole('region', { name: 'Sources' }).querySelectorAll('li');
    expect(first).toHaveTextContent('. BMC Musculoskelet Disord 2020; 21:1. DOI');
    expect(second).toHaveTextContent(/Is CST effective\?.* BMC Musculoskelet Disord\.Systematic review/);
  });

  it('says at a source that it was retracted, and leads to the notice', () => {
    const [paper, other] = rawArticle.sources;
    show({ sources: [{ ...paper, notice: { kind: 'retraction', on: '2010-02-06', doi: '10.1016/r' } }, other] });
    const [first, second] = screen.getByRole('region', { name: 'Sources' }).querySelectorAll('li');
    expect(first).toHaveTextContent(
      'This source has been retracted: its publisher no longer stands by it. (6 February 2010)',
    );
    expect(screen.getByRole('link', { name: /^Read the notice/ })).toHaveAttribute('href', 'https://doi.org/10.1016/r');
    expect(second).not.toHaveTextContent('retracted');
  });

  it('says in words what a notice is and how sure the evidence is', () => {
    show();
    expect(screen.getByRole('note', { name: 'When to see a doctor' })).toHaveTextContent('urgent care');
    expect(screen.getByRole('note', { name: 'Evidence: Studies disagree' })).toHaveTextContent('Reviews disagree.');
  });

  it('lists its main headings, each leading to one', () => {
    const container = show();
    const links = within(screen.getByRole('navigation', { name: 'On this page' })).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['Two reviews', 'What that means', 'What we do', 'Sources']);
    for (const link of links) expect(container.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
  });

  it('names a box by a heading: its title, or else its kind', () => {
    const box = rawArticle.body.find(({ _type }) => _type === 'callout');
    show({ body: [{ ...box, _key: 'first', title: 'Call 999 now' }, ...rawArticle.body] });
    expect(screen.getByRole('heading', { name: 'Call 999 now', level: 2 })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'When to see a doctor', level: 3 })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Call 999 now' })).toBeNull();
  });

  it('gives no heading a level without one above it', () => {
    const levels = [...show().querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => Number(tagName[1]));
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('stands without the neighbours that were broken', () => {
    show({ author: null, reviewer: null, sources: null, topics: null, faqs: null, keyPoints: null, picture: null });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('What research says');
    expect(screen.queryByRole('link', { name: /^Source/ })).toBeNull();
  });

  it('keeps hostile words as words', () => {
    const container = show({ title: '<img src=x onerror=alert(1)>', summary: '</p><script>alert(1)</script>' });
    expect(container.querySelector('script, [onerror]')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('<img src=x onerror=alert(1)>');
  });

  it('speaks the language of its text, and says of what is left in English that it is', () => {
    const container = show({
      language: 'es',
      original: { _id: 'a0', title: 'In English', slug: 'in-english', language: null },
      related: [related('English', null), related('Español', 'es')],
    });
    expect(screen.getByRole('navigation', { name: 'En esta página' })).toBeVisible();
    expect(screen.getByRole('note', { name: 'Pruebas: Los estudios no coinciden' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'In English' })).toHaveAttribute('href', '/articles/in-english');
    expect(screen.getAllByText('3 de noviembre de 2026')).toHaveLength(2);
    expect(container.querySelector('.source-finding [lang="en-GB"]')).not.toBeNull();
    const spoken = (text: string) => screen.getAllByText(text)[0]?.closest('[lang]')?.getAttribute('lang');
    expect(spoken('(otro sitio web)')).toBe('es');
    expect(screen.getByText(/^English:/)).toHaveAttribute('lang', 'en-GB');
    expect(screen.getByRole('link', { name: 'English' }).closest('li')).toHaveAttribute('lang', 'en-GB');
    expect(screen.getByRole('link', { name: 'Español' }).closest('li')).not.toHaveAttribute('lang');
    expect(screen.queryByRole('navigation', { name: 'Topics' })).toBeNull();
    expect(screen.queryByText(/leaflet/)).toBeNull();
  });
});
