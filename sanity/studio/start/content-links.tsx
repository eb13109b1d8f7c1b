import { Card, Flex, Text } from '@sanity/ui';
import { type MouseEvent } from 'react';
import { useRouter } from 'sanity/router';
import { contentTypes } from '#sanity/content-types.ts';

/** Where staff go most often: lists by their id in the Studio's menu. */
const lists = {
  articles: contentTypes.article.plural,
  questions: contentTypes.faq.plural,
  resources: contentTypes.externalResource.plural,
  siteSettings: contentTypes.siteSettings.title,
};

/** The ways from the start page to what is written most. */
export function ContentLinks() {
  return (
    <Flex as="nav" gap={2} wrap="wrap" aria-label="Content">
      {Object.entries(lists).map(([id, title]) => (
        <ListLink key={id} path={`/studio/structure/${id}`} title={title} />
      ))}
    </Flex>
  );
}

function ListLink({ path, title }: { path: string; title: string }) {
  const router = useRouter();
  const follow = (event: MouseEvent) => {
    // With a key held down, browsers open another tab or window.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.navigateUrl({ path });
  };
  return (
    <Card as="a" href={path} onClick={follow} border radius={2} paddingX={3} __unstable_focusRing>
      <Flex align="center" style={{ minHeight: 44 }}>
        <Text size={1} weight="medium">
          {title}
        </Text>
      </Flex>
    </Card>
  );
}
