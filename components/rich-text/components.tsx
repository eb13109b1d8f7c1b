import { type InferStrictComponents } from '@portabletext/react';

import { type InlineCitation, type RichText } from '#lib/content/rich-text.ts';
import { type Outline } from '#lib/rich-text/outline.ts';
import { type Words } from '#lib/words/words.ts';
import { Figure } from '../ui/picture.tsx';
import { Callout } from './callout.tsx';
import { Citation } from './citation.tsx';
import { EvidenceNote } from './evidence-note.tsx';
import { TextLink } from './text-link.tsx';

/** The closed map from each kind of node to what draws it; a kind without a component does not compile. */
export function richTextComponents(
  outline: Outline,
  words: Words,
): InferStrictComponents<(RichText[number] | InlineCitation)[]> {
  return {
    block: {
      normal: ({ children }) => <p>{children}</p>,
      h2: ({ children, value }) => <h2 id={outline.headingIds[value._key]}>{children}</h2>,
      h3: ({ children, value }) => <h3 id={outline.headingIds[value._key]}>{children}</h3>,
      blockquote: ({ children }) => (
        <blockquote>
          <p>{children}</p>
        </blockquote>
      ),
    },
    list: {
      bullet: ({ children }) => <ul>{children}</ul>,
      number: ({ children }) => <ol>{children}</ol>,
    },
    listItem: ({ children }) => <li>{children}</li>,
    marks: {
      link: ({ value, children }) => (
        <TextLink href={value?.href ?? null} words={words}>
          {children}
        </TextLink>
      ),
      internalLink: ({ value, children }) => <TextLink href={value?.href ?? null}>{children}</TextLink>,
      glossaryLink: ({ value, children }) => (
        <TextLink href={value?.href ?? null} className="term">
          {children}
        </TextLink>
      ),
    },
    types: {
      citation: ({ value }) => <Citation source={value.source} place={value.place} outline={outline} words={words} />,
      picture: ({ value }) => <Figure picture={value} sizes="(min-width: 46rem) 42rem, 92vw" />,
      callout: ({ value }) => <Callout callout={value} outline={outline} words={words} />,
      evidenceNote: ({ value }) => <EvidenceNote note={value} outline={outline} words={words} />,
    },
  };
}
