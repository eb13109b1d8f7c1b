import { HomeIcon } from '@sanity/icons/Home';
import { Container, Grid, Heading, Stack } from '@sanity/ui';
import { type ComponentType } from 'react';
import { type Tool } from 'sanity';
import { AddressCard } from './cards/address-card.tsx';
import { AdministratorCard } from './cards/administrator-card.tsx';
import { BrokenPagesCard } from './cards/broken-pages-card.tsx';
import { LastPublishedCard } from './cards/last-published-card.tsx';
import { OldDraftsCard } from './cards/old-drafts-card.tsx';
import { OverdueReviewsCard } from './cards/overdue-reviews-card.tsx';
import { PeopleCard } from './cards/people-card.tsx';
import { PlannedReviewsCard } from './cards/planned-reviews-card.tsx';
import { PracticeCard } from './cards/practice-card.tsx';
import { RetractedSourcesCard } from './cards/retracted-sources-card.tsx';
import { SheetAnswersCard } from './cards/sheet-answers-card.tsx';
import { UnclearCard } from './cards/unclear-card.tsx';
import { ContentLinks } from './content-links.tsx';

/** What needs doing again and again; a card more is a line here and a file in `cards`. */
const today: readonly ComponentType[] = [
  BrokenPagesCard,
  RetractedSourcesCard,
  OverdueReviewsCard,
  PlannedReviewsCard,
  SheetAnswersCard,
  OldDraftsCard,
  UnclearCard,
  LastPublishedCard,
];

/** What a new site needs once. */
const firstDay: readonly ComponentType[] = [PracticeCard, PeopleCard, AddressCard];

/** Only the embedded lake says who may sign in. */
const firstDayOnTheLake: readonly ComponentType[] = [...firstDay, AdministratorCard];

/** The first that staff see: how things stand. */
export function startTool(hosted: boolean): Tool {
  const cards = hosted ? firstDay : firstDayOnTheLake;
  return {
    name: 'start',
    title: 'Start',
    icon: HomeIcon,
    component: () => (
      <div style={{ height: '100%', overflow: 'auto' }}>
        <Container width={3} padding={4}>
          <Stack gap={5} paddingY={4}>
            <ContentLinks />
            <Section title="Today" cards={today} />
            <Section title="First day" cards={cards} />
          </Stack>
        </Container>
      </div>
    ),
  };
}

function Section({ title, cards }: { title: string; cards: readonly ComponentType[] }) {
  return (
    <Stack as="section" gap={4} aria-label={title}>
      <Heading as="h2" size={2}>
        {title}
      </Heading>
      <Grid gridTemplateColumns={[1, 1, 2, 3]} gap={3}>
        {cards.map((CardOf, index) => (
          <CardOf key={index} />
        ))}
      </Grid>
    </Stack>
  );
}
