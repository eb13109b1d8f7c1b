import { leave } from '../../../lib/leave.ts';

export const revalidate = 600;

interface Props {
  params: Promise<{ path: string[] }>;
}

/** None at build time; this makes the route cached rather than rendered at each request. */
export function generateStaticParams() {
  return [];
}

/** Every address that is no page: a redirect the staff wrote, or a 404. */
export default async function Page({ params }: Props) {
  const { path } = await params;
  return leave(`/${path.map(decodeURIComponent).join('/')}`);
}
