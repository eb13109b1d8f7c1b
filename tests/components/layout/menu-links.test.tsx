import '@testing-library/jest-dom';

import { render, screen } from '@testing-library/react';
import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';

import { MenuLinks } from '#components/layout/menu-links.client.tsx';

const items = [
  { label: 'Inicio', path: '/es' },
  { label: 'English', path: '/', lang: 'en-GB', hrefLang: 'en-GB' },
  { label: 'Articles', path: '/articles' },
  { label: 'Search', path: '/search' },
];

it.each([
  ['/articles', { Articles: 'page' }],
  ['/articles/fascia', { Articles: 'true' }],
  ['/articles-of-faith', {}],
  ['/', { English: 'page' }],
  ['/es', { Inicio: 'page' }],
  ['/es/articles/fascia', {}],
  ['/page-not-found', {}],
])('on %s it marks %o', (here, expected) => {
  render(
    <PathnameContext.Provider value={here}>
      <MenuLinks items={items} />
    </PathnameContext.Provider>,
  );
  const marks = screen
    .getAllByRole('link')
    .filter((link) => link.hasAttribute('aria-current'))
    .map((link) => [link.textContent, link.getAttribute('aria-current')]);
  expect(Object.fromEntries(marks)).toEqual(expected);
  expect(screen.getByRole('link', { name: 'English' })).toHaveAttribute('lang', 'en-GB');
});
