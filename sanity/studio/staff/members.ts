import { type SanityClient } from '@sanity/client';

/** What somebody may do, weakest first. */
export const roles = ['viewer', 'editor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Somebody who may sign in. */
export interface Member {
  id: string;
  displayName: string;
  email: string;
  isCurrentUser: boolean;
  roles: { name: Role }[];
}

/** The lake's endpoints for who may sign in; all but `all` are for administrators. Each throws what the lake refuses. */
export class Members {
  readonly #client: SanityClient;
  readonly #base: string;

  constructor(client: SanityClient) {
    this.#client = client;
    this.#base = `/projects/${client.config().projectId}`;
  }

  all(): Promise<Member[]> {
    return this.#client.request({ url: `${this.#base}/users` });
  }

  /** Adds somebody. @returns the secret of the link by which they choose a password */
  async invite(person: { name: string; email: string; role: string }): Promise<string> {
    return this.#link(`${this.#base}/invitations`, person);
  }

  /** Makes a new link for somebody who lost theirs, or the password. @returns its secret */
  async newLink(id: string): Promise<string> {
    return this.#link(`${this.#base}/users/${id}/link`, {});
  }

  async setRole(id: string, role: string): Promise<void> {
    await this.#client.request({ method: 'PATCH', url: `${this.#base}/users/${id}`, body: { role } });
  }

  /** Takes somebody's access away, at once. */
  async remove(id: string): Promise<void> {
    await this.#client.request({ method: 'DELETE', url: `${this.#base}/users/${id}` });
  }

  async #link(url: string, body: object): Promise<string> {
    return (await this.#client.request<{ link: string }>({ method: 'POST', url, body })).link;
  }
}
