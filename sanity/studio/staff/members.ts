import { type SanityClient } from '@sanity/client';
import { z } from 'zod';
import { parseAnswer } from '../connection/parse-answer.ts';

/** What a user may do, weakest first. */
export const roles = ['viewer', 'editor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** A user who may sign in. */
const member = z.object({
  id: z.string(),
  displayName: z.string(),
  email: z.string(),
  isCurrentUser: z.boolean(),
  /** Why the last e-mail to them could not be sent; only administrators are told. */
  mailProblem: z.string().nullish(),
  roles: z.array(z.object({ name: z.enum(roles) })),
});
export type Member = z.output<typeof member>;

/** A new link, and what became of the e-mail with it; no `mail` where the lake sends none. */
const linked = z.object({
  link: z.string().min(1),
  mail: z.object({ sent: z.boolean(), problem: z.string().optional() }).optional(),
});
export type MemberLink = z.output<typeof linked>;

/** The lake's endpoints for who may sign in; all but `all` are for administrators. Each throws what the lake refuses. */
export class Members {
  readonly #client: SanityClient;
  readonly #base: string;

  constructor(client: SanityClient) {
    this.#client = client;
    this.#base = `/projects/${client.config().projectId}`;
  }

  async all(): Promise<Member[]> {
    return parseAnswer(z.array(member), await this.#client.request<unknown>({ url: `${this.#base}/users` }));
  }

  /** Adds a user. @returns the link by which they choose a password */
  async invite(person: { name: string; email: string; role: string }): Promise<MemberLink> {
    return this.#link(`${this.#base}/invitations`, person);
  }

  /** Makes a new link for a user who lost theirs, or the password. */
  async newLink(id: string): Promise<MemberLink> {
    return this.#link(`${this.#base}/users/${id}/link`, {});
  }

  async setRole(id: string, role: string): Promise<void> {
    await this.#client.request({ method: 'PATCH', url: `${this.#base}/users/${id}`, body: { role } });
  }

  /** Takes a user's access away, at once. */
  async remove(id: string): Promise<void> {
    await this.#client.request({ method: 'DELETE', url: `${this.#base}/users/${id}` });
  }

  async #link(url: string, body: object): Promise<MemberLink> {
    return parseAnswer(linked, await this.#client.request<unknown>({ method: 'POST', url, body }));
  }
}
