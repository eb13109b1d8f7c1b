import { type ReactNode } from 'react';

import { ExternalLink } from '../ui/external-link.tsx';

interface Props {
  href: string | null;
  className?: string;
  children: ReactNode;
}

/** A link in running text; without an address (its target is not published) the words stay as they are. */
export function TextLink({ href, className, children }: Props) {
  if (href === null) return <>{children}</>;
  if (/^https?:/.test(href)) return <ExternalLink href={href}>{children}</ExternalLink>;
  return (
    <a href={href} className={className}>
      {children}
    </a>
  );
}
