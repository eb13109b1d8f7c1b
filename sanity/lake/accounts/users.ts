import { randomBytes } from 'node:crypto';
import { type DatabaseSync } from 'node:sqlite';
import { isRole, type Role } from '../protocol/roles.ts';

/** A user who may sign in. */
export interface User {
  id: string;
  email: string;
  name: string;
  role: Role;
  /** A password hash, or `null` until one is chosen. */
  password: string | null;
  /** Why the last e-mail to them could not be sent; `null` when it was. */
  mailProblem: string | null;
  created: string;
}

/** Hosted user ids look like this too: a "p" and eight characters. */
const randomId = (): string => `p${randomBytes(6).toString('base64url')}`;

/** The people of a lake. */
export class Users {
  readonly #statements;

  constructor(database: DatabaseSync) {
    this.#statements = {
      insert: database.prepare('INSERT INTO users (id, email, name, role, created) VALUES (?, ?, ?, ?, ?)'),
      byId: database.prepare('SELECT * FROM users WHERE id = ?'),
      byEmail: database.prepare('SELECT * FROM users WHERE email = ?'),
      all: database.prepare('SELECT * FROM users ORDER BY created'),
      password: database.prepare('UPDATE users SET password = ?, mail_problem = NULL WHERE id = ?'),
      mailProblem: database.prepare('UPDATE users SET mail_problem = ? WHERE id = ?'),
      identity: database.prepare('UPDATE users SET email = ?, name = ? WHERE id = ?'),
      role: database.prepare('UPDATE users SET role = ? WHERE id = ?'),
      remove: database.prepare('DELETE FROM users WHERE id = ?'),
    };
  }

  /** Adds a user without a password yet. */
  add(email: string, name: string, role: Role, id = randomId()): User {
    const created = new Date().toISOString();
    this.#statements.insert.run(id, email, name, role, created);
    return { id, email, name, role, password: null, mailProblem: null, created };
  }

  find(id: string): User | undefined {
    return userOf(this.#statements.byId.get(id));
  }

  findByEmail(email: string): User | undefined {
    return userOf(this.#statements.byEmail.get(email));
  }

  all(): User[] {
    return this.#statements.all.all().flatMap((row) => userOf(row) ?? []);
  }

  setPassword(id: string, hash: string): void {
    this.#statements.password.run(hash, id);
  }

  setMailProblem(id: string, problem: string | null): void {
    this.#statements.mailProblem.run(problem, id);
  }

  setIdentity(id: string, email: string, name: string): void {
    this.#statements.identity.run(email, name, id);
  }

  setRole(id: string, role: Role): void {
    this.#statements.role.run(role, id);
  }

  /** Removes a user, and with them their sessions and links. */
  remove(id: string): void {
    this.#statements.remove.run(id);
  }
}

function userOf(row: Record<string, unknown> | undefined): User | undefined {
  const role = String(row?.['role']);
  if (!row || !isRole(role)) return undefined;
  return {
    id: String(row['id']),
    email: String(row['email']),
    name: String(row['name']),
    role,
    password: typeof row['password'] === 'string' ? row['password'] : null,
    mailProblem: typeof row['mail_problem'] === 'string' ? row['mail_problem'] : null,
    created: String(row['created']),
  };
}
