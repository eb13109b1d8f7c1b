import { notFound } from 'next/navigation';

import { redirectOrNotFound } from '#lib/redirects/redirect-or-not-found.ts';

export const revalidate = 86_400;

interface Props {
  params: Promise<{ path: string[] }>;
}

/** None at build time; this makes the route cached rather than rendered at each request. */
export function generateStaticParams() {
  return [];
}

/** Every address that is no page: a redirect the staff wrote, a page that is gone, or a 404. */
export default async function Page({ params }: Props) {
  const path = decodePath((await params).path);
  if (path === null) notFound();
  return redirectOrNotFound(path);
}

/** @returns `null` for what no browser would send, such as `%E0%A4%A` */
function decodePath(parts: readonly string[]): string | null {
  try {
    return `/${parts.map(decodeURIComponent).join('/')}`;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
