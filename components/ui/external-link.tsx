import { type ReactNode } from 'react';

import { english } from '#lib/i18n/english.ts';
import { type Messages } from '#lib/i18n/messages.ts';
import { Icon } from './icon.tsx';

interface Props {
  href: string;
  children: ReactNode;
  /** Language of the page it leads to. */
  lang?: string;
  words?: Messages;
}

/** A link to another site, marked as such for eyes and for screen readers. */
export function ExternalLink({ href, children, lang, words = english }: Props) {
  return (
    <a href={href} rel="noopener external" hrefLang={lang}>
      {children}
      <span className="no-break">
        {'\u2060'}
        <Icon name="external" />
        {/* What is linked may be in another language than the page. */}
        <span className="visually-hidden" lang={words.otherwise && words.language}>
          {' '}
          ({words.anotherWebsite})
        </span>
      </span>
    </a>
  );
}
