import { type User } from '../accounts/users.ts';
import { type Lake } from '../api/context.ts';
import { mailProblem } from './mailer.ts';

/** Why someone gets a link. */
export type Occasion = 'invitation' | 'lost password';

/** What became of an e-mail; `problem` says why it was not sent. */
export type Delivery = { sent: true } | { sent: false; problem: string };

/**
 * Mails a one-time link. What cannot be sent is kept with the user, where administrators see it.
 *
 * @param link its secret
 * @returns the secret, and what became of the e-mail; no `mail` where the lake sends none
 */
export async function deliverLink(
  { accounts, mailer, log }: Pick<Lake, 'accounts' | 'mailer' | 'log'>,
  user: User,
  occasion: Occasion,
  link: string,
): Promise<{ link: string; mail?: Delivery }> {
  if (!mailer) return { link };
  try {
    const { subject, text } = message(user, occasion, mailer.siteUrl, link);
    await mailer.send(user, subject, text);
    accounts.users.setMailProblem(user.id, null);
    return { link, mail: { sent: true } };
  } catch (error) {
    const problem = mailProblem(error);
    log({ level: 'error', message: `The e-mail to user ${user.id} could not be sent`, error: problem });
    accounts.users.setMailProblem(user.id, problem);
    return { link, mail: { sent: false, problem } };
  }
}

function message(user: User, occasion: Occasion, siteUrl: string, link: string): { subject: string; text: string } {
  const { host } = new URL(siteUrl);
  const opening = {
    invitation: `You have been invited to work on the website ${host}.`,
    'lost password': `A new password was asked for, for your account on the website ${host}.`,
  }[occasion];
  const otherwise = {
    invitation: 'If you did not expect this, you need not do anything.',
    'lost password': 'If that was not you, you need not do anything: your password stays as it is.',
  }[occasion];
  return {
    subject: occasion === 'invitation' ? `Your invitation to ${host}` : `A new password for ${host}`,
    text: [
      `Hello ${user.name.replaceAll(/\s+/g, ' ').trim()},`,
      opening,
      'Open this link within three days and choose a password. It works once.',
      // In the fragment, which browsers keep to themselves: it reaches no server and no log.
      `${siteUrl}/studio#sign-in=${link}`,
      otherwise,
    ].join('\n\n'),
  };
}
