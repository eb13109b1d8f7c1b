/** Writes the content a new site starts with: `node sanity/seed/seed.ts`. A dataset that has content is left alone. */
import { createClient, type IdentifiedSanityDocumentStub, type SanityClient } from '@sanity/client';
import { contentTypeNames } from '../content-types.ts';
import { documents } from './documents.ts';
import { pictureNames, withAssets } from './pictures.ts';
import { renderPicture } from './render-pictures.ts';
import { seedTarget } from './target.ts';

/** Uploads every drawing. Assets are named by their content, so a second upload finds the first. */
async function uploadPictures(client: SanityClient): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const name of pictureNames) {
    const { _id } = await client.assets.upload('image', await renderPicture(name), {
      filename: `${name}.png`,
      contentType: 'image/png',
    });
    ids.set(name, _id);
  }
  return ids;
}

/** @returns how many documents were written: all in one transaction, or none */
async function seed(client: SanityClient): Promise<number> {
  const present = await client.fetch<number>(
    'count(*[_type in $types])',
    { types: contentTypeNames },
    { perspective: 'raw' },
  );
  if (present > 0) return 0;
  const content: IdentifiedSanityDocumentStub[] = withAssets(documents, await uploadPictures(client));
  const transaction = client.transaction();
  for (const document of content) transaction.createIfNotExists(document);
  await transaction.commit({ visibility: 'sync' });
  return content.length;
}

/** The message of an error and of what caused it: a client says “fetch failed”, its cause says why. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${reason(error.cause)}` : error.message;
}

try {
  const written = await seed(createClient(seedTarget(process.env)));
  console.log(
    written === 0 ? 'The dataset has content already; nothing was written.' : `${written} documents written.`,
  );
} catch (error) {
  console.error(`The content could not be written. ${reason(error)}`);
  process.exitCode = 1;
}
