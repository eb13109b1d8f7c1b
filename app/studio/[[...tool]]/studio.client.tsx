'use client';

import dynamic from 'next/dynamic';

/** The Studio needs a browser: it is neither rendered nor loaded on the server. */
export const Studio = dynamic(async () => (await import('#sanity/studio/studio.tsx')).Studio, { ssr: false });
