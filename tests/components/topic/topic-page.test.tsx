import '@testing-library/jest-dom';

import { render, screen } from '@testing-library/react';

import { TopicPage } from '#components/topic/topic-page.tsx';
import { type Topic, topicSchema } from '#lib/content/topic.ts';
import { rawPicture } from '#tests/support/rich-text.ts';

const topic = (more: object): Topic =>
  topicSchema.parse({
    _id: 'topic-safety',
    _type: 'topic',
    _rev: 'r1',
    _updatedAt: '2026-11-01T00:00:00Z',
    title: 'Safety',
    slug: 'safety',
    summary: 'When to see a doctor first.',
    picture: null,
    articleCount: 0,
    articles: [],
    faqCount: 0,
    faqs: [],
    ...more,
  });

it('begins with what the topic is about and shows its picture', () => {
  render(<TopicPage topic={topic({ picture: rawPicture })} />);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Safety');
  expect(screen.getByText('When to see a doctor first.')).toBeVisible();
  expect(screen.getByRole('img', { name: rawPicture.alt })).toHaveAttribute('loading', 'eager');
});

it('stands without a picture, and has no heading for what it lacks', () => {
  render(<TopicPage topic={topic({})} />);
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getAllByRole('heading')).toHaveLength(1);
});

it('names how many questions stand in the list of all', () => {
  const faqs = [{ _id: 'faq-a', _type: 'faq', question: 'Is it safe?', slug: 'is-it-safe', shortAnswer: 'Mostly.' }];
  render(<TopicPage topic={topic({ faqs, faqCount: 201 })} />);
  expect(screen.getByText(/1 more is in/)).toHaveTextContent('1 more is in the list of all questions.');
  expect(screen.getByRole('link', { name: 'the list of all questions' })).toHaveAttribute('href', '/faqs');
});
