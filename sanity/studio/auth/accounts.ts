/** Somebody who may sign in, as far as the sign-in form needs to know; no e-mail address when it is theirs to say. */
export interface Person {
  name: string;
  email: string;
}

/** A refusal of the lake, in its own words. */
export class Refused extends Error {
  override name = 'Refused';
}

/** The lake's own endpoints for signing in and out; hosted Sanity leaves that to other sites. */
export class Accounts {
  readonly #base: string;

  /** @param apiHost base URL of the lake */
  constructor(apiHost: string) {
    this.#base = `${apiHost}/v1/auth`;
  }

  /** @returns the session's token. @throws {Refused} */
  async signIn(email: string, password: string): Promise<string> {
    return tokenIn(await this.#post('/login', { email, password }));
  }

  /** Whom a one-time link is for. @throws {Refused} when it does not count any more */
  async checkLink(link: string): Promise<Person> {
    const { name, email } = (await this.#post('/link/check', { link })) as Person;
    return { name, email };
  }

  /**
   * Uses a one-time link up: sets the password and signs in.
   *
   * @param identity who the owner is; nobody else is asked
   * @returns the session's token
   * @throws {Refused}
   */
  async acceptLink(link: string, password: string, identity?: Person): Promise<string> {
    return tokenIn(await this.#post('/link', { link, password, identity }));
  }

  /** Ends a session. */
  async signOut(token: string): Promise<void> {
    await this.#post('/logout', {}, token);
  }

  async #post(path: string, body: object, token?: string): Promise<unknown> {
    const response = await fetch(`${this.#base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    if (response.status === 204) return undefined;
    const answer: unknown = await response.json();
    if (!response.ok) throw new Refused(messageOf(answer));
    return answer;
  }
}

const tokenIn = (answer: unknown): string => (answer as { token: string }).token;

function messageOf(answer: unknown): string {
  const { message } = (answer ?? {}) as { message?: unknown };
  return typeof message === 'string' ? message : 'The lake refused, and did not say why.';
}
