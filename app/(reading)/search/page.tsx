import { type Metadata } from 'next';

import { SearchPage } from '../../../components/search/search-page.tsx';
import { getSearchSynonyms } from '../../../lib/content/search-synonyms.ts';
import { getSearchIndex } from '../../../lib/search/live-index.ts';
import { parseSearchRequest } from '../../../lib/search/request.ts';

/** Search engines need not list answers to questions; `lib/seo/indexing.ts` says the same by header. */
export const metadata: Metadata = {
  title: 'Search',
  description: 'Search the articles, questions, resources and people of this site.',
  robots: { index: false },
};

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/search?q=…`. What people look for is written down nowhere. */
export default async function Page({ searchParams }: Props) {
  const request = parseSearchRequest(await searchParams);
  if (request.query === '') return <SearchPage request={request} results={null} />;
  const [index, synonyms] = await Promise.all([getSearchIndex(), getSearchSynonyms()]);
  return <SearchPage request={request} results={index.search(request, synonyms)} />;
}
