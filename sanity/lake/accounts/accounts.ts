import { type DatabaseSync } from 'node:sqlite';
import { badRequest, httpError, unauthorised } from '../protocol/errors.ts';
import { type Caller } from '../protocol/roles.ts';
import { TokenStore } from '../store/token-store.ts';
import { Attempts } from './attempts.ts';
import { isEasilyGuessed } from './common-passwords.ts';
import { Links } from './links.ts';
import { type Cost, Passwords } from './passwords.ts';
import { Preferences } from './preferences.ts';
import { type Session, Sessions } from './sessions.ts';
import { type User, Users } from './users.ts';

/** The first administrator, who names themselves by the link that `npm start` prints. */
const ownerId = 'owner';

const DAY_MS = 24 * 60 * 60_000;

/** Everything about who may come in. */
export class Accounts {
  readonly users: Users;
  readonly links: Links;
  readonly sessions: Sessions;
  readonly tokens: TokenStore;
  readonly preferences: Preferences;
  readonly #byAccount = new Attempts(10);
  readonly #byAddress = new Attempts(30);
  readonly #lostByAccount = new Attempts(5, DAY_MS);
  readonly #lostByAddress = new Attempts(20, DAY_MS);
  readonly #passwords: Passwords;
  readonly #lookedUp = new Map<string, Caller>();

  /** @param passwordCost see {@link Passwords} */
  constructor(database: DatabaseSync, passwordCost?: Cost) {
    this.#passwords = new Passwords(passwordCost);
    this.users = new Users(database);
    this.links = new Links(database);
    this.sessions = new Sessions(database);
    this.tokens = new TokenStore(database);
    this.preferences = new Preferences(database);
  }

  /**
   * Whom a token speaks for: a machine, or a person who signed in.
   *
   * @throws {ApiError} 401 when that is nobody, or no longer anybody
   */
  callerOf(token: string): Caller {
    const machine = this.tokens.find(token);
    if (machine) return { id: machine.id, name: machine.name, role: machine.role };
    const session = this.sessions.find(token);
    if (session === 'expired') throw unauthorised('Session has expired', 'SIO-401-AEX');
    const user = session && this.users.find(session.userId);
    if (!user) throw unauthorised();
    return { id: user.id, name: user.name, role: user.role };
  }

  /**
   * As `callerOf`, but looked up once for all that asks without waiting in between: a transaction is told to hundreds
   * of listeners, most of whom share a token.
   *
   * @throws {ApiError} as `callerOf`
   */
  callerStill(token: string): Caller {
    const caller = this.#lookedUp.get(token) ?? this.callerOf(token);
    if (this.#lookedUp.size === 0) {
      queueMicrotask(() => {
        this.#lookedUp.clear();
      });
    }
    this.#lookedUp.set(token, caller);
    return caller;
  }

  /**
   * Signs in with a password.
   *
   * @param address where the request came from
   * @throws {ApiError} 401 without saying what was wrong; 429 after too many failures
   */
  async signIn(email: string, password: string, address: string): Promise<{ user: User; session: Session }> {
    const account = email.toLowerCase();
    refuseFor(Math.max(this.#byAccount.waitFor(account), this.#byAddress.waitFor(address)));
    // Counted before the password is checked, so that attempts at the same time cannot outrun the count.
    this.#byAccount.failed(account);
    this.#byAddress.failed(address);
    const user = this.users.findByEmail(email);
    const isRight = await this.#passwords.verify(password, user?.password ?? null);
    if (!isRight || !user || !this.#isAsBefore(user)) {
      throw unauthorised('The e-mail address or the password is not right.');
    }
    this.#byAccount.succeeded(account);
    this.#byAddress.succeeded(address);
    return { user, session: this.sessions.start(user.id) };
  }

  /**
   * Uses up a one-time link: the password is set, all earlier sessions end, and a new one starts.
   *
   * @param address where the request came from
   * @param identity what the owner of a new lake is called; everybody else was invited under a name
   * @throws {ApiError} 401 when the link is unknown, used or too old; 400 when the owner does not say who they are, or the
   *   password is easily guessed; 429 after too many failures
   */
  async acceptLink(
    secret: string,
    password: string,
    address: string,
    identity?: { email: string; name: string },
  ): Promise<{ user: User; session: Session }> {
    refuseFor(this.#byAddress.waitFor(address));
    // Hashing is slow: it is not for a client without a link.
    const invited = this.linkOwner(secret);
    if (!invited) {
      this.#byAddress.failed(address);
      throw invalidLink();
    }
    refuseEasilyGuessed(password, identity ?? invited);
    const hash = await this.#passwords.hash(password);
    // The link may have been used meanwhile.
    const user = this.linkOwner(secret);
    if (!user) throw invalidLink();
    if (!user.email) this.#introduce(user, identity);
    this.links.use(secret);
    this.#setPassword(user, hash);
    return { user: this.users.find(user.id) ?? user, session: this.sessions.start(user.id) };
  }

  /**
   * Whom a link may be mailed to who lost the password: five a day, so that nobody's mailbox is flooded.
   *
   * @param address where the request came from
   * @returns `undefined` for an unknown e-mail address, and for one that had its five
   * @throws {ApiError} 429 after twenty requests a day from one address, whatever they asked for
   */
  lostPassword(email: string, address: string): User | undefined {
    refuseFor(this.#lostByAddress.waitFor(address), 'requests');
    this.#lostByAddress.failed(address);
    const user = this.users.findByEmail(email);
    if (!user || this.#lostByAccount.waitFor(user.id) > 0) return undefined;
    this.#lostByAccount.failed(user.id);
    return user;
  }

  /** Whom a one-time link is for; `undefined` when it is unknown, used or too old. */
  linkOwner(secret: string): User | undefined {
    const id = this.links.find(secret);
    return id === undefined ? undefined : this.users.find(id);
  }

  /** A one-time link for the owner of a new lake; `undefined` once an administrator can sign in. */
  ownerLink(): string | undefined {
    if (this.hasAdministrator()) return undefined;
    if (!this.users.find(ownerId)) this.users.add('', 'Owner', 'administrator', ownerId);
    return this.links.create(ownerId);
  }

  /**
   * Changes a password; all sessions end, and a new one starts.
   *
   * @throws {ApiError} 401 when the present password is not right; 400 when the next one is easily guessed; 429 after too
   *   many that were not right
   */
  async changePassword(user: User, present: string, next: string): Promise<Session> {
    refuseFor(this.#byAccount.waitFor(user.id));
    this.#byAccount.failed(user.id);
    if (!(await this.#passwords.verify(present, user.password)))
      throw unauthorised('The present password is not right.');
    this.#byAccount.succeeded(user.id);
    refuseEasilyGuessed(next, user);
    const hash = await this.#passwords.hash(next);
    if (!this.#isAsBefore(user)) throw unauthorised('Your access has changed meanwhile: sign in again.');
    this.#setPassword(user, hash);
    return this.sessions.start(user.id);
  }

  /** Tells whether an administrator can sign in with a password. */
  hasAdministrator(): boolean {
    return this.users.all().some(({ role, password }) => role === 'administrator' && password !== null);
  }

  /** Whether a user is still here, with the same password: hashing takes a while. */
  #isAsBefore({ id, password }: User): boolean {
    return this.users.find(id)?.password === password;
  }

  #introduce({ id }: User, identity?: { email: string; name: string }): void {
    if (!identity) throw badRequest('The owner says who they are: "email" and "name" are needed.');
    if (this.users.findByEmail(identity.email))
      throw badRequest(`Somebody else here has the address ${identity.email}.`);
    this.users.setIdentity(id, identity.email, identity.name);
  }

  #setPassword(user: User, hash: string): void {
    this.users.setPassword(user.id, hash);
    this.sessions.endAll(user.id);
  }
}

const invalidLink = (): Error => unauthorised('This link is not valid any more: ask for a new one.');

function refuseEasilyGuessed(password: string, { name, email }: { name: string; email: string }): void {
  if (!isEasilyGuessed(password, [name, email, 'stillpoint', 'craniosacral therapy'])) return;
  throw badRequest('This password is easily guessed. Take four words that have nothing to do with each other.');
}

/** @param wait milliseconds for which further attempts are refused */
function refuseFor(wait: number, what = 'failed attempts'): void {
  if (wait <= 0) return;
  const minutes = Math.ceil(wait / 60_000);
  throw httpError(429, 'Too Many Requests', `Too many ${what}: try again in ${minutes} minutes.`);
}
