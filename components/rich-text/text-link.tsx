import { type ReactNode } from 'react';

import { type Messages } from '#lib/i18n/messages.ts';
import { ExternalLink } from '../ui/external-link.tsx';

interface Props {
  href: string | undefined;
  className?: string;
  words?: Messages;
  children: ReactNode;
}

/** A link in running text; without an address the words stay as they are. */
export function TextLink({ href, className, words, children }: Props) {
  if (href === undefined) return <>{children}</>;
  if (/^https?:/.test(href))
    return (
      <ExternalLink href={href} words={words}>
        {children}
      </ExternalLink>
    );
  return (
    <a href={href} className={className}>
      {children}
    </a>
  );
}
