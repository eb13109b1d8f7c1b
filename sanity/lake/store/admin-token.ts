import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type TokenStore } from './token-store.ts';

const label = 'admin-token file';

/**
 * Sees to the administrator token for this machine's own scripts: a file only its owner may read.
 * A file that is missing or no longer counts is written anew, and its predecessor made void.
 */
export function ensureAdminToken(path: string, tokens: TokenStore): void {
  if (existsSync(path) && tokens.find(readFileSync(path, 'utf8').trim())) return;
  tokens.revoke(label);
  writeFileSync(path, `${tokens.create(label, 'administrator')}\n`, { mode: 0o600 });
}
