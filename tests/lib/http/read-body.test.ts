import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

import { LARGEST_BODY, readBody } from '#lib/http/read-body.ts';

const MB = 1_000_000;

/** A request that is sent in parts, as long as someone reads them. */
function sent(parts: (index: number) => Uint8Array | undefined, headers: Record<string, string> = {}) {
  let read = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const part = parts(read);
        if (!part) return controller.close();
        read += 1;
        controller.enqueue(part);
      },
    },
    { highWaterMark: 0 },
  );
  const init = { method: 'POST', body, headers, duplex: 'half' };
  return { request: new Request('http://site/api', init), partsRead: () => read };
}

const statusOf = (answer: string | Response) => (answer instanceof Response ? answer.status : answer);

test('a body within the limit is read, whatever its parts cut through', async () => {
  const bytes = Buffer.from('{"title": "Größe"}');
  const { request } = sent((index) => (index < bytes.length ? bytes.subarray(index, index + 1) : undefined));
  expect(await readBody(request, bytes.length)).toBe('{"title": "Größe"}');
});

test('no body is an empty one', async () => {
  expect(await readBody(new Request('http://site/api', { method: 'POST' }), 10)).toBe('');
});

test('a body that announces too much is refused unread', async () => {
  const { request, partsRead } = sent(() => Buffer.alloc(MB), { 'content-length': '400000000' });
  expect(statusOf(await readBody(request, 2 * MB))).toBe(413);
  expect(partsRead()).toBe(0);
});

test.each<Record<string, string>>([{}, { 'content-length': '10' }])(
  'a body is refused at the limit, however much is still to come, announced as %p',
  async (headers) => {
    const { request, partsRead } = sent((index) => (index < 1000 ? Buffer.alloc(MB) : undefined), headers);
    expect(statusOf(await readBody(request, 2 * MB))).toBe(413);
    expect(partsRead()).toBeLessThan(10);
  },
);

test('after a refusal the connection takes the next request', async () => {
  const server = createServer(async (incoming, response) => {
    const init = { method: 'POST', body: incoming as unknown as ReadableStream, duplex: 'half' };
    const body = await readBody(new Request('http://site/api', init), 2 * MB);
    response.writeHead(body instanceof Response ? body.status : 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const socket = connect(port);
  let answers = '';
  const answered = new Promise<void>((resolve) => {
    socket.on('data', (data) => (answers += String(data)).includes(' 200 ') && resolve());
  });
  // In parts, so that the length is not announced.
  const part = Buffer.concat([Buffer.from('186a0\r\n'), Buffer.alloc(100_000), Buffer.from('\r\n')]);
  for (const parts of [200, 1]) {
    socket.write('POST / HTTP/1.1\r\nhost: site\r\ntransfer-encoding: chunked\r\n\r\n');
    for (let index = 0; index < parts; index += 1) socket.write(part);
    socket.write('0\r\n\r\n');
  }
  await answered;
  expect(answers).toMatch(/^HTTP\/1.1 413 .*HTTP\/1.1 200 /s);
  socket.destroy();
  await new Promise((resolve) => server.close(resolve));
}, 30_000);

test('a client that stalls in the middle of a large body holds up no small one', async () => {
  const first = Buffer.alloc(LARGEST_BODY - 1);
  const stalled = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(first) });
  const init = { method: 'POST', body: stalled, duplex: 'half' };
  const large = readBody(new Request('http://site/api', init), LARGEST_BODY);
  // It is held by now.
  await new Promise((resolve) => setImmediate(resolve));
  const small = () => readBody(new Request('http://site/api', { method: 'POST', body: '{"small": true}' }), MB);
  expect([await small(), await small()]).toEqual(['{"small": true}', '{"small": true}']);
  expect(statusOf(await large)).toBe(503);
});

test('bodies hold no more together than the largest one may, and nothing once they are read', async () => {
  const part = Buffer.alloc(LARGEST_BODY / 5);
  const fifth = (index: number) => [part][index];
  const answers = await Promise.all(Array.from({ length: 6 }, () => readBody(sent(fifth).request, LARGEST_BODY)));
  expect(answers.filter((answer) => answer instanceof Response && answer.status === 503)).toHaveLength(1);
  const whole = (index: number) => (index < 5 ? part : undefined);
  expect(await readBody(sent(whole).request, LARGEST_BODY)).toHaveLength(LARGEST_BODY);
}, 30_000);
