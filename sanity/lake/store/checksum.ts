import { crc32 } from 'node:zlib';

/**
 * CRC-32 over a row's key and body. SQLite notices a broken page structure, not a flipped bit inside a text,
 * so each row carries its own check; keyed, so that a body under another row's key does not pass.
 */
export const checksum = (key: string, body: string): number => crc32(body, crc32(`${key}\n`));

/** The key of a change's checksum: everything that its row and its transaction's say of it. */
export const changeKey = (change: {
  documentId: string;
  sequence: number;
  transactionId: string;
  timestamp: string;
  author: string;
}): string =>
  JSON.stringify([change.documentId, change.sequence, change.transactionId, change.timestamp, change.author]);
