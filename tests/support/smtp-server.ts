import { type AddressInfo } from 'node:net';

import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A message that the server took. */
export interface ReceivedMail {
  from: string;
  to: string[];
  raw: string;
}

/** The refusal of a recipient or of a whole message; `null` takes it. */
export type Refuse = (stage: 'recipient' | 'data', address: string) => Error | null;

/** A real SMTP server that keeps what it takes, and refuses what `refuse` says. */
export async function smtpServer(refuse: Refuse = () => null) {
  const mails: ReceivedMail[] = [];
  const options: SMTPServerOptions = {
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => done(refuse('recipient', address)),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address);
        const refusal = refuse('data', to[0]!);
        if (!refusal)
          mails.push({
            from: envelope.mailFrom ? envelope.mailFrom.address : '',
            to,
            raw: Buffer.concat(chunks).toString(),
          });
        done(refusal);
      });
    },
  };
  const server = new SMTPServer(options);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { mails, url: `smtp://127.0.0.1:${port}`, close: () => new Promise<void>((resolve) => server.close(resolve)) };
}

/** The text of a message, whose long lines are folded (RFC 2045, 6.7). */
export const textOf = ({ raw }: ReceivedMail) =>
  raw.split('\r\n\r\n').slice(1).join('\n').replaceAll('=\r\n', '').replaceAll('=3D', '=');
