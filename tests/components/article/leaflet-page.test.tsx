import '@testing-library/jest-dom';

import { render, screen } from '@testing-library/react';

import { LeafletPage } from '#components/article/leaflet-page.tsx';
import { exampleArticle } from '#tests/support/article.ts';

it('has the words of the article, its sources and review, the picture in its text, and says where it came from', () => {
  render(<LeafletPage article={exampleArticle()} url="https://www.example.org/articles/x" />);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('What research says');
  for (const words of ['One found less pain.', 'CST for chronic pain', 'Two reviews reach different answers.']) {
    expect(screen.getByText(words)).toBeVisible();
  }
  expect(screen.getByRole('heading', { name: 'About this text' })).toBeVisible();
  expect(screen.getAllByRole('img')).toEqual([screen.getByAltText('Two hands resting under a head')]);
  expect(screen.getByText('Hands at rest')).toBeVisible();
  expect(screen.getByText(/Read online/)).toHaveTextContent('https://www.example.org/articles/x');
});
