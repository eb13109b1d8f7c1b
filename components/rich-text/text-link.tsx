import { type ReactNode } from 'react';

import { ExternalLink } from '../ui/external-link.tsx';

/** A link in running text; without an address (its target is not published) the words stay as they are. */
export function TextLink({ href, children }: { href: string | null; children: ReactNode }) {
  if (href === null) return <>{children}</>;
  if (/^https?:/.test(href)) return <ExternalLink href={href}>{children}</ExternalLink>;
  return <a href={href}>{children}</a>;
}
