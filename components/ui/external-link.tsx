import { type ReactNode } from 'react';

import { Icon } from './icon.tsx';

/** A link to somebody else's site, marked as such for eyes and for screen readers. */
export function ExternalLink({ href, children, lang }: { href: string; children: ReactNode; lang?: string }) {
  return (
    <a href={href} rel="noopener external" hrefLang={lang}>
      {children}
      <span className="no-break">
        {'\u2060'}
        <Icon name="external" />
        <span className="visually-hidden"> (another website)</span>
      </span>
    </a>
  );
}
