import '@testing-library/jest-dom';

import { screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';

import { NotFoundPage } from '#components/layout/not-found-page.tsx';
import { english } from '#lib/i18n/english.ts';
import { spanish } from '#lib/i18n/spanish.ts';

const show = (words: typeof english) => {
  document.body.innerHTML = renderToStaticMarkup(<NotFoundPage words={words} />);
};

it('says that there is no such page, and leads to the search, to the parts of the site and to other languages', () => {
  show(english);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('We could not find that page');
  expect(screen.getByRole('searchbox')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Go to the front page' })).toHaveAttribute('href', '/');
  expect(screen.getByRole('link', { name: 'Look through all articles' })).toHaveAttribute('href', '/articles');
  const toSpanish = screen.getByRole('link', { name: 'Ir a las páginas en español' });
  expect(toSpanish).toHaveAttribute('href', '/es');
  expect(toSpanish).toHaveAttribute('lang', 'es');
});

it('is in Spanish among Spanish pages, and offers nothing in English but the way there, named as such', () => {
  show(spanish);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('No hemos encontrado esa página');
  expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  expect(screen.getAllByRole('link').map((link) => [link.getAttribute('href'), link.lang])).toEqual([
    ['/es', ''],
    ['/', 'en-GB'],
  ]);
});
