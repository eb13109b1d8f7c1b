import { type Metadata } from 'next';
import { redirect } from 'next/navigation';

import { SearchPage } from '#components/search/search-page.tsx';
import { findResults } from '#lib/search/find.ts';
import { parseSearchRequest, searchPath } from '#lib/search/request.ts';
import { searchTitle } from '#lib/search/titles.ts';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const request = parseSearchRequest(await searchParams);
  return {
    title: request.query === '' ? 'Search' : searchTitle(request, await findResults(request)),
    description: 'Search the articles, questions, resources and people of this site.',
    // Search engines need not list answers to questions; `lib/seo/indexing.ts` says the same by header.
    robots: { index: false },
  };
}

/** `/search?q=…`. What people look for is written down nowhere. */
export default async function Page({ searchParams }: Props) {
  const request = parseSearchRequest(await searchParams);
  if (request.query === '') return <SearchPage request={request} results={null} />;
  const results = await findResults(request);
  // An old link may ask for more than there is now.
  if (request.page > results.pages) redirect(searchPath({ ...request, page: results.pages }));
  return <SearchPage request={request} results={results} />;
}
