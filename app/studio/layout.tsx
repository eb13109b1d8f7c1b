import { type Metadata } from 'next';
import { type ReactNode } from 'react';

export const metadata: Metadata = { title: 'Stillpoint Studio', referrer: 'same-origin', robots: 'noindex' };

/** A root layout of its own: none of the reading pages' CSS, policy or header reaches the Studio, and none of it them. */
export default function StudioLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body style={{ margin: 0 }}>{children}</body>
    </html>
  );
}
