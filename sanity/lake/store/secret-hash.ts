import { createHash } from 'node:crypto';

/** What is stored of a secret. Secrets here are 32 random bytes, so a fast hash is as safe as a slow one. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');
