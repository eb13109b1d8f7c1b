import { type InferStrictComponents, PortableText } from '@portabletext/react';

import { type RichText } from '#lib/content/rich-text.ts';
import { type InlineCitation } from '#lib/content/rich-text-block.ts';
import { type Outline } from '#lib/rich-text/outline.ts';
import { type Messages } from '#lib/i18n/messages.ts';
import { Figure } from '../ui/picture.tsx';
import { Callout } from './callout.tsx';
import { Citation } from './citation.tsx';
import { DosAndDonts } from './dos-and-donts.tsx';
import { Download } from './download.tsx';
import { EvidenceNote } from './evidence-note.tsx';
import { List } from './list.tsx';
import { Steps } from './steps.tsx';
import { Table } from './table.tsx';
import { TextLink } from './text-link.tsx';
import { Video } from './video.tsx';

type Components = InferStrictComponents<(RichText[number] | InlineCitation)[]>;

/** The closed map from each kind of node to what draws it; a kind without a component does not compile. */
export function richTextComponents(outline: Outline, words: Messages): Components {
  const components = {
    block: {
      normal: ({ children }) => <p>{children}</p>,
      h2: ({ children, value: { _key } }) => (
        <h2 id={outline.headingIds[_key]}>
          <Alias id={outline.headingAliases[_key]} />
          {children}
        </h2>
      ),
      h3: ({ children, value: { _key } }) => (
        <h3 id={outline.headingIds[_key]}>
          <Alias id={outline.headingAliases[_key]} />
          {children}
        </h3>
      ),
      blockquote: ({ children }) => (
        <blockquote>
          <p>{children}</p>
        </blockquote>
      ),
    },
    marks: {
      link: ({ value, children }) => (
        <TextLink href={value?.href} words={words}>
          {children}
        </TextLink>
      ),
      internalLink: ({ value, children }) => <TextLink href={value?.href}>{children}</TextLink>,
      glossaryLink: ({ value, children }) => (
        <TextLink href={value?.href} className="term">
          {children}
        </TextLink>
      ),
    },
    types: {
      citation: ({ value }) => (
        <Citation source={value.source} id={outline.citationIds[value._key]} outline={outline} words={words} />
      ),
      list: ({ value }) => (
        <List list={value} render={(block) => <PortableText value={[block]} components={itemComponents} />} />
      ),
      picture: ({ value }) => <Figure picture={value} sizes="(min-width: 46rem) 42rem, 92vw" />,
      callout: ({ value }) => (
        <Callout callout={value} outline={outline} words={words}>
          <PortableText value={value.body} components={components} />
        </Callout>
      ),
      evidenceNote: ({ value }) => <EvidenceNote note={value} outline={outline} words={words} />,
      table: ({ value }) => <Table table={value} />,
      dosAndDonts: ({ value }) => <DosAndDonts lists={value} words={words} />,
      steps: ({ value }) => <Steps steps={value.steps} />,
      video: ({ value }) => <Video video={value} words={words} />,
      download: ({ value }) => <Download download={value} words={words} />,
    },
  } satisfies Components;
  // The words of an item stand in it without a paragraph.
  const itemComponents = {
    ...components,
    block: { ...components.block, normal: ({ children }) => <>{children}</> },
  } satisfies Components;
  return components;
}

/** Where links lead that name a heading by its words. */
function Alias({ id }: { id: string | undefined }) {
  return id === undefined ? null : <span id={id} />;
}
