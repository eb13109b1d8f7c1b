import { z } from 'zod';
import { requestPublic, type RequestOptions } from '../outbound/request-public.ts';
import { crossrefPath, detailsOfCrossref, noticeOfCrossref } from './crossref.ts';
import { detailsOfOpenLibrary, openLibraryPath } from './open-library.ts';
import { detailsOfPubMed, noticeOfPubMed, pubMedPath } from './pubmed.ts';
import { type SourceDetails } from './source-details.ts';
import { type SourceNotice } from './source-notice.ts';

export type IdentifierName = 'doi' | 'pmid' | 'isbn';

interface Service {
  name: string;
  origin: string;
  pathOf: (identifier: string) => string;
  detailsOf: (json: unknown, identifier: string) => SourceDetails | undefined;
  noticeOf?: (json: unknown, identifier: string) => SourceNotice | undefined;
}

/** Who is asked for which number. No other host is ever asked. */
const services: Record<IdentifierName, Service> = {
  doi: {
    name: 'Crossref',
    origin: 'https://api.crossref.org',
    pathOf: crossrefPath,
    detailsOf: detailsOfCrossref,
    noticeOf: noticeOfCrossref,
  },
  pmid: {
    name: 'PubMed',
    origin: 'https://eutils.ncbi.nlm.nih.gov',
    pathOf: pubMedPath,
    detailsOf: detailsOfPubMed,
    noticeOf: noticeOfPubMed,
  },
  isbn: {
    name: 'Open Library',
    origin: 'https://openlibrary.org',
    pathOf: openLibraryPath,
    detailsOf: detailsOfOpenLibrary,
  },
};

/** What a service answers of a number: found, no such source (`absent`), not understood (`invalid`), or no answer. */
export type LookUp = { service: string } & (
  | { state: 'found'; details: SourceDetails; notice: SourceNotice | undefined }
  | { state: 'absent' | 'invalid' | 'unreachable' }
);

/** A work with some thousand references has less, in characters. */
const longest = 4_000_000;

/**
 * Looks a source up by its number.
 * @param options of the request; `origin` stands in for the service's in tests
 */
export async function lookUpSource(
  kind: IdentifierName,
  identifier: string,
  { origin, ...options }: RequestOptions & { origin?: string } = {},
): Promise<LookUp> {
  const { name: service, origin: usual, pathOf, detailsOf, noticeOf } = services[kind];
  try {
    const address = (origin ?? usual) + pathOf(identifier);
    const { status, text, isWhole } = await requestPublic(address, { ...options, method: 'GET', longest });
    if (status === 404) return { service, state: 'absent' };
    if (status !== 200) return { service, state: 'unreachable' };
    if (!isWhole) return { service, state: 'invalid' };
    const json: unknown = JSON.parse(text);
    const details = detailsOf(json, identifier);
    if (!details) return { service, state: 'absent' };
    return { service, state: 'found', details, notice: noticeOf?.(json, identifier) };
  } catch (error) {
    const isInvalid = error instanceof z.ZodError || error instanceof SyntaxError;
    if (isInvalid) console.error(`[sources] ${service} answered in a form that is not understood:`, error);
    return { service, state: isInvalid ? 'invalid' : 'unreachable' };
  }
}
