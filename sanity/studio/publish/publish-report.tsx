import { Stack, Text } from '@sanity/ui';
import { useToast } from '@sanity/ui/toast';
import { useCallback } from 'react';
import { type ChangedPage } from './changed-pages.ts';
import { type Outcome, watchPages } from './watch-pages.ts';

/** Stays until it is closed: the person may look away while pages are made. */
const forever = 24 * 60 * 60_000;

/** Shows each changed page in the corner of the Studio, and when readers got it. */
export function usePublishReport(): (id: string, title: string, pages: readonly ChangedPage[]) => Promise<void> {
  const { push } = useToast();
  return useCallback(
    async (id, title, pages) => {
      const outcomes = new Map<string, Outcome>(pages.map(({ path }) => [path, { state: 'waiting' }]));
      const show = (): void => {
        push({
          id: `published-${id}`,
          title,
          description: <Pages outcomes={[...outcomes]} />,
          status: statusOf([...outcomes.values()]),
          duration: forever,
          closable: true,
        });
      };
      show();
      await watchPages(pages, (path, outcome) => {
        outcomes.set(path, outcome);
        show();
      });
    },
    [push],
  );
}

function statusOf(outcomes: readonly Outcome[]): 'info' | 'success' | 'warning' {
  if (outcomes.some(({ state }) => state === 'failed')) return 'warning';
  return outcomes.some(({ state }) => state === 'waiting') ? 'info' : 'success';
}

function Pages({ outcomes }: { outcomes: readonly [string, Outcome][] }) {
  return (
    <Stack gap={2} data-testid="publish-report">
      {outcomes.map(([path, outcome]) => (
        <Text key={path} size={1}>
          <a href={path} target="_blank" rel="noreferrer">
            {path}
          </a>{' '}
          {wordsFor(outcome)}
        </Text>
      ))}
      {outcomes.length === 0 && <Text size={1}>No page shows this yet.</Text>}
    </Stack>
  );
}

function wordsFor(outcome: Outcome): string {
  switch (outcome.state) {
    case 'waiting':
      return 'is being checked…';
    case 'live':
      return `live at ${outcome.at.toLocaleTimeString('en-GB')}`;
    case 'same':
      return 'stays as it was';
    case 'failed':
      return `is not live: ${outcome.reason}`;
  }
}
