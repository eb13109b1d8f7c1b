import { createTransport, type Transporter } from 'nodemailer';

/** How a lake sends e-mail. */
export interface MailConfig {
  /** `smtp:` or `smtps:`, with the user and the password in it. */
  smtpUrl: string;
  /** The sender, such as `Rose Street Practice <studio@example.org>`. */
  from: string;
  /** The address of the site, without a slash at its end: links begin with it. */
  siteUrl: string;
}

/** How long each step of the conversation with the mail server may take, in milliseconds. */
const STEP_MS = 10_000;

/** Sends e-mail through one SMTP server. */
export class Mailer {
  readonly siteUrl: string;
  readonly #transport: Transporter;

  constructor({ smtpUrl, from, siteUrl }: MailConfig) {
    this.siteUrl = siteUrl;
    const timeouts = { connectionTimeout: STEP_MS, greetingTimeout: STEP_MS, socketTimeout: STEP_MS };
    this.#transport = createTransport(
      { url: smtpUrl, disableFileAccess: true, disableUrlAccess: true, ...timeouts },
      { from },
    );
  }

  /**
   * Sends a text to one person.
   *
   * @throws when the server cannot be reached, or refuses it
   */
  async send(to: { name: string; email: string }, subject: string, text: string): Promise<void> {
    // Name and address apart: nodemailer encodes the name, so that it cannot add recipients or headers.
    await this.#transport.sendMail({ to: { name: to.name, address: to.email }, subject, text });
  }
}

/** Why a message was not sent: the server's own words where it gave some. */
export function mailProblem(error: unknown): string {
  const { response, message } = error as { response?: unknown; message?: unknown };
  return String(response ?? message ?? error);
}
