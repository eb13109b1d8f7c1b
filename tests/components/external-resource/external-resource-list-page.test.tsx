import '@testing-library/jest-dom';

import { render, screen } from '@testing-library/react';

import { ExternalResourceListPage } from '#components/external-resource/external-resource-list-page.tsx';
import { externalResourceListSchema } from '#lib/content/external-resource.ts';

const resource = (id: string, audience: string, kind: string) => ({
  _id: id,
  _type: 'externalResource',
  title: `Title ${id}`,
  url: `https://example.org/${id}`,
  publisher: 'Somebody',
  kind,
  audience,
  language: 'en',
  recommendation: 'Short and clear.',
  caution: id === 'r1' ? 'Written by a practitioner.' : null,
  lastChecked: '2026-11-01',
});

it('groups by audience and kind and marks every link as outward', () => {
  const list = externalResourceListSchema.parse({
    pages: 1,
    _type: 'externalResourceList',
    resources: [resource('r2', 'everyone', 'study'), resource('r1', 'parents', 'article')],
  });
  render(<ExternalResourceListPage list={{ ...list, page: 1 }} />);
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent?.replace('\u2060', ''))).toEqual([
    'Resources',
    'For everyone',
    'Studies',
    'Title r2 (another website)',
    'For parents',
    'Articles',
    'Title r1 (another website)',
  ]);
  for (const link of screen.getAllByRole('link', { name: /another website/ })) {
    expect(link).toHaveAttribute('rel', 'noopener external');
  }
  expect(screen.getByText('Keep in mind:').parentElement).toHaveTextContent('Written by a practitioner.');
});
