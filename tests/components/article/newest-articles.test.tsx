import '@testing-library/jest-dom';

import { render, screen } from '@testing-library/react';

import { NewestArticles } from '#components/article/newest-articles.tsx';
import { type ArticleLink } from '#lib/content/refs.ts';

const article: ArticleLink = {
  id: 'a',
  path: '/articles/fascia',
  title: 'Fascia',
  summary: 'A web.',
  language: 'en-GB',
  picture: null,
};

it('says nothing of older articles when there are none', () => {
  render(<NewestArticles articles={[article]} older={0} />);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/articles/fascia']);
});

it.each([
  [1, '1 older article is in the list of all articles.'],
  [1_200, '1,200 older articles are in the list of all articles.'],
])('leads to the list of all for %d older', (older, words) => {
  render(<NewestArticles articles={[article]} older={older} />);
  expect(screen.getByText(/older/)).toHaveTextContent(words);
  expect(screen.getByRole('link', { name: 'the list of all articles' })).toHaveAttribute('href', '/articles');
});
