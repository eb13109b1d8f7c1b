import { z } from 'zod';
import { jsonIn, parseAnswer } from '../connection/parse-answer.ts';

/** A user who may sign in, as far as the sign-in form needs to know; no e-mail address when it is theirs to say. */
const personSchema = z.object({ name: z.string(), email: z.string() });
export type Person = z.output<typeof personSchema>;

const session = z.object({ token: z.string().min(1) });

const lostPassword = z.object({ available: z.boolean() });

/** The lake's refusal, in its own words. */
const refusal = z.object({ message: z.string().min(1) });

/**
 * The lake's own endpoints for signing in and out; hosted Sanity leaves that to other sites. Each throws an `Error` whose
 * message is for the person who signs in: the lake's own words, or what to do when it could not be asked.
 */
export class Accounts {
  readonly #base: string;

  /** @param apiHost base URL of the lake */
  constructor(apiHost: string) {
    this.#base = `${apiHost}/v1/auth`;
  }

  /** @returns the session's token */
  async signIn(email: string, password: string): Promise<string> {
    return (await this.#post('/login', session, { email, password })).token;
  }

  /** Whom a one-time link is for. Throws when it does not count any more. */
  checkLink(link: string): Promise<Person> {
    return this.#post('/link/check', personSchema, { link });
  }

  /**
   * Uses a one-time link up: sets the password and signs in.
   *
   * @param identity who the owner is; nobody else is asked
   * @returns the session's token
   */
  async acceptLink(link: string, password: string, identity?: Person): Promise<string> {
    return (await this.#post('/link', session, { link, password, identity })).token;
  }

  /** Tells whether the lake can mail a link to someone who lost the password. */
  async canMailLink(): Promise<boolean> {
    return (await this.#send('GET', '/lost-password', lostPassword)).available;
  }

  /** Mails a link to an address, if it has an account: the lake does not tell. */
  mailLink(email: string): Promise<void> {
    return this.#post('/lost-password', z.undefined(), { email });
  }

  /** Ends a session. */
  signOut(token: string): Promise<void> {
    return this.#post('/logout', z.undefined(), {}, token);
  }

  #post<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    body: object,
    token?: string,
  ): Promise<z.output<Schema>> {
    return this.#send('POST', path, schema, {
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
  }

  async #send<Schema extends z.ZodType>(
    method: string,
    path: string,
    schema: Schema,
    init: RequestInit = {},
  ): Promise<z.output<Schema>> {
    const response = await fetch(`${this.#base}${path}`, { ...init, method }).catch((cause: unknown) => {
      throw new Error('The site cannot be reached: check your connection, then try again.', { cause });
    });
    const answer = jsonIn(await response.text());
    if (response.ok) return parseAnswer(schema, answer);
    throw new Error(refusal.safeParse(answer).data?.message ?? unexplained(response.status));
  }
}

/** A status without the lake's words comes from what stands before it. */
const unexplained = (status: number): string =>
  `The content cannot be reached at the moment (status ${status}): try again in a minute. If it stays so, tell the person who runs the site.`;
