import { type SanityClient, type SanityDocumentStub } from '@sanity/client';

/** Bytes of JSON in one transaction; the lake, like hosted Sanity, takes 4 MB. */
const TRANSACTION_BYTES = 3_000_000;

type Document = SanityDocumentStub & { _id: string };

/** Writes documents through the API as an import does, many to a transaction. */
export async function fill(client: SanityClient, documents: Iterable<Document>): Promise<void> {
  let batch: Document[] = [];
  let bytes = 0;
  const write = async () => {
    await client.mutate(
      batch.map((document) => ({ create: document })),
      { visibility: 'async', returnDocuments: false },
    );
    batch = [];
    bytes = 0;
  };
  for (const document of documents) {
    batch.push(document);
    bytes += Buffer.byteLength(JSON.stringify(document));
    if (bytes > TRANSACTION_BYTES) await write();
  }
  await write();
}
