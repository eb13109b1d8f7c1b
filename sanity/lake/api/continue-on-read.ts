import { type IncomingMessage, type ServerResponse } from 'node:http';

/**
 * Says `100 Continue` once an endpoint reads the body: a request that is refused unread gets its refusal alone.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.1.1
 */
export function continueOnRead(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const read = incoming._read.bind(incoming);
  incoming._read = (size) => {
    incoming._read = read;
    if (!outgoing.headersSent) outgoing.writeContinue();
    read(size);
  };
}
