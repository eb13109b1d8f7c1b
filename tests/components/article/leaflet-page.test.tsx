import '@testing-library/jest-dom';

import { render, screen } from '@testing-library/react';

import { LeafletPage } from '#components/article/leaflet-page.tsx';
import { exampleArticle } from '#tests/support/article.ts';

it('has the words of the article, its sources and review, no picture, and says where it came from', () => {
  render(<LeafletPage article={exampleArticle()} url="https://www.example.org/articles/x" />);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('What research says');
  for (const words of ['One found less pain.', 'CST for chronic pain', 'Two reviews reach different answers.']) {
    expect(screen.getByText(words)).toBeVisible();
  }
  expect(screen.getByRole('heading', { name: 'About this text' })).toBeVisible();
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getByText(/Read online/)).toHaveTextContent('https://www.example.org/articles/x');
});
