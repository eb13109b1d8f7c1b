import '@testing-library/jest-dom';

import { screen, within } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';

import { NotFoundPage } from '../../../components/layout/not-found-page.tsx';

it('says in each language that there is no such page, and where to go', () => {
  document.body.innerHTML = renderToStaticMarkup(<NotFoundPage />);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('We could not find that page');
  const spanish = screen.getByRole('region', { name: 'No hemos encontrado esa página' });
  expect(spanish).toHaveAttribute('lang', 'es');
  expect(within(spanish).getByRole('link', { name: 'Ir a las páginas en español' })).toHaveAttribute('href', '/es');
});
