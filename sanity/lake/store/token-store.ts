import { randomBytes } from 'node:crypto';
import { type DatabaseSync } from 'node:sqlite';
import { isRole, type Role } from '../protocol/roles.ts';
import { secretHash } from './secret-hash.ts';

/** Whom a token speaks for. */
export interface TokenOwner {
  id: string;
  /** Its label. */
  name: string;
  role: Role;
  created: string;
}

/** The tokens of machines: scripts, the site's preview, tests. */
export class TokenStore {
  readonly #statements;

  constructor(database: DatabaseSync) {
    this.#statements = {
      insert: database.prepare('INSERT INTO tokens (hash, label, role, created) VALUES (?, ?, ?, ?)'),
      find: database.prepare('SELECT * FROM tokens WHERE hash = ?'),
      byId: database.prepare('SELECT * FROM tokens WHERE substr(hash, 1, ?) = ?'),
      all: database.prepare('SELECT * FROM tokens ORDER BY created'),
      forget: database.prepare('DELETE FROM tokens WHERE label = ?'),
    };
  }

  /** Makes a token and answers it; it cannot be read again. */
  create(label: string, role: Role): string {
    const token = `sk${randomBytes(32).toString('base64url')}`;
    this.#statements.insert.run(secretHash(token), label, role, new Date().toISOString());
    return token;
  }

  /** Makes a token of this label void, whatever it was. */
  revoke(label: string): void {
    this.#statements.forget.run(label);
  }

  all(): TokenOwner[] {
    return this.#statements.all.all().flatMap((row) => ownerIn(row) ?? []);
  }

  /** Whom `token` speaks for, if anyone. Looking up the hash leaks nothing about the token through time. */
  find(token: string): TokenOwner | undefined {
    return ownerIn(this.#statements.find.get(secretHash(token)));
  }

  /** Who has an id that {@link find} answered: what a machine wrote names it so. */
  findById(id: string): TokenOwner | undefined {
    if (!id.startsWith(prefix)) return undefined;
    return ownerIn(this.#statements.byId.get(shown, id.slice(prefix.length)));
  }
}

/** Ids are told to everybody who reads the history: they show the beginning of the hash, which proves nothing. */
const prefix = 'p-';
const shown = 12;

function ownerIn(row: Record<string, unknown> | undefined): TokenOwner | undefined {
  const [hash, role] = [String(row?.['hash']), String(row?.['role'])];
  if (!row || !isRole(role)) return undefined;
  return { id: `${prefix}${hash.slice(0, shown)}`, name: String(row['label']), role, created: String(row['created']) };
}
