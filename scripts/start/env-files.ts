import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Loads `.env.local` and then `.env` from `root`. What is set already wins, so the order of precedence is Next's:
 * the shell, `.env.local`, `.env`.
 */
export function loadEnvFiles(root: string): void {
  for (const name of ['.env.local', '.env']) {
    const file = join(root, name);
    if (existsSync(file)) process.loadEnvFile(file);
  }
}
