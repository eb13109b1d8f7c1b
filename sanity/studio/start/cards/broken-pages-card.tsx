import { useEffect, useState } from 'react';
import { type SanityClient, useClient } from 'sanity';
import { z } from 'zod';
import { apiVersion } from '#sanity/studio/connection/api-version.ts';
import { askSite } from '#sanity/studio/connection/ask-site.ts';
import { parseAnswer } from '#sanity/studio/connection/parse-answer.ts';
import { type BrokenPage, brokenPageSchema, problemOfPage } from '#sanity/studio/publish/broken-pages.ts';
import { DocumentListCard } from '../document-list.tsx';

/** How often the site is asked, in milliseconds: it tells nobody by itself. */
const EVERY_MS = 5_000;

const answerSchema = z.object({ pages: z.array(brokenPageSchema) });

/** Today: pages that readers do not get as they were published, until they are mended. */
export function BrokenPagesCard() {
  const pages = useBrokenPages(useClient({ apiVersion }));
  return (
    <DocumentListCard
      title="Pages that cannot be shown"
      found={pages instanceof Error || !pages ? pages : { count: pages.length, first: pages.slice(0, 5).map(toItem) }}
      none="Readers get every page as it was published."
      some={(count) =>
        `${count === 1 ? 'One page' : `${count} pages`} cannot be shown: readers get the text of before, or an error. Mend what is named and publish again:`
      }
    />
  );
}

function toItem(page: BrokenPage) {
  const { path, document } = page;
  return { _id: document?.id ?? path, _type: document?.type ?? null, title: path, note: problemOfPage(page) };
}

/** What else is made of a document, such as its leaflet, breaks with its page. */
function onePerDocument(pages: readonly BrokenPage[]): BrokenPage[] {
  const shortestFirst = pages.toSorted((one, other) => one.path.length - other.path.length);
  const id = ({ document, path }: BrokenPage) => document?.id ?? path;
  return shortestFirst.filter((page, index) => shortestFirst.findIndex((other) => id(other) === id(page)) === index);
}

function useBrokenPages(client: SanityClient): BrokenPage[] | Error | undefined {
  const [pages, setPages] = useState<BrokenPage[] | Error>();
  useEffect(() => {
    const ask = () =>
      void askSite(client, '/api/broken-pages')
        .then((answer) => onePerDocument(parseAnswer(answerSchema, answer).pages))
        .then(setPages, setPages);
    ask();
    const timer = setInterval(ask, EVERY_MS);
    return () => clearInterval(timer);
  }, [client]);
  return pages;
}
