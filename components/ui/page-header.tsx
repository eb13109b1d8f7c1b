import { type ReactNode } from 'react';

import { type Picture } from '#lib/content/picture.ts';
import { Figure } from './picture.tsx';

/** How a page with a picture begins: with what it is about, and the picture below, or beside it where there is room. */
export function PageHeader({ picture, children }: { picture: Picture | null; children: ReactNode }) {
  return (
    <div className="opening">
      <header>{children}</header>
      {picture && (
        <Figure
          picture={picture}
          ratio={16 / 9}
          sizes="(min-width: 46rem) 42rem, 92vw"
          wide={{ media: '(min-width: 60rem)', sizes: '24rem' }}
          eager
        />
      )}
    </div>
  );
}
