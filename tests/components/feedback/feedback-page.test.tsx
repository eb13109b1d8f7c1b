import '@testing-library/jest-dom';

import { render, screen } from '@testing-library/react';

import { FeedbackPage } from '#components/feedback/feedback-page.tsx';

const form = { path: '/articles/fascia', title: 'Fascia', token: 't', clear: undefined };

it('asks about the page', () => {
  render(<FeedbackPage {...form} clear="no" again={false} />);
  expect(screen.getByRole('heading', { level: 1, name: 'Was “Fascia” clear?' })).toBeVisible();
  expect(screen.getByRole('radio', { name: 'No' })).toBeChecked();
});

it('says after a refused form why, and leads back to the page too', () => {
  render(<FeedbackPage {...form} again />);
  expect(screen.getByRole('heading', { level: 1, name: 'Please send it again' })).toBeVisible();
  expect(screen.getByText(/open for more than an hour/)).toBeVisible();
  expect(screen.getByRole('group', { name: 'Was “Fascia” clear?' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Fascia' })).toHaveAttribute('href', '/articles/fascia');
});
