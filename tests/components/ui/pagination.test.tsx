import '@testing-library/jest-dom';

import { render, screen } from '@testing-library/react';

import { Pagination } from '#components/ui/pagination.tsx';

it('is absent for a single page', () => {
  expect(render(<Pagination page={1} pages={1} path="/articles" />).container).toBeEmptyDOMElement();
});

it('leads back to the list itself for page 1', () => {
  render(<Pagination page={2} pages={3} path="/articles" before="Newer" after="Older" />);
  expect(screen.getByRole('link', { name: 'Newer' })).toHaveAttribute('href', '/articles');
  expect(screen.getByRole('link', { name: 'Older' })).toHaveAttribute('href', '/articles/page/3');
});
