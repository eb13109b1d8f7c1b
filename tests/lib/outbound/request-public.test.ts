import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, type LookupFunction } from 'node:net';
import { checkAddress } from '#scripts/content-lint/links/check-address.ts';
import { requestPublic } from '#lib/outbound/request-public.ts';

let reached = 0;
let answer: RequestListener;
const server = createServer((request, response) => {
  reached++;
  answer(request, response);
});
let port: number;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  reached = 0;
  answer = (_request, response) => response.end();
});
afterAll(() => server.close());

const allowed = ['127.0.0.1'];

/** Addresses of private networks, in dotted, decimal, octal, hexadecimal and shortened forms, and within IPv6. */
const ipv4 = ['127.0.0.1', '127.1.2.3', '10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.254', '192.168.0.1', '192.168.255.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '192.0.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '240.0.0.1']; // prettier-ignore
const parts = (address: string) => address.split('.').map(Number);
const number = (address: string) => parts(address).reduce((sum, part) => sum * 256 + part, 0);
const hex = (part: number) => part.toString(16).padStart(2, '0');
const groups = (address: string) => {
  const [a, b, c, d] = parts(address).map(hex);
  return `${a}${b}:${c}${d}`;
};
const forms = [
  ...ipv4.flatMap((address) => [
    address,
    `${number(address)}`,
    `0x${number(address).toString(16)}`,
    parts(address).map((part) => `0${part.toString(8)}`).join('.'), // prettier-ignore
    `[::ffff:${address}]`,
    `[::ffff:${groups(address)}]`,
    `[64:ff9b::${groups(address)}]`,
    `[2002:${groups(address)}::1]`,
  ]),
  ...['127.1', '127.0.1', '0177.1', '0x7f.1', '10.1', '192.168.257', '0', '[::1]', '[::]', '[fe80::1]', '[fc00::1]', '[fd12:3456::1]', '[ff02::1]', '[0:0:0:0:0:0:0:1]', '[2001:db8::1]', '１２７.0.0.1', '127。0。0。1', 'localhost', 'LOCALHOST', 'user:pass@127.0.0.1'], // prettier-ignore
];

test(`none of ${forms.length} ways to write a private address is followed`, async () => {
  expect(forms.length).toBeGreaterThan(100);
  const outcomes = await Promise.all(
    forms.map(async (host) => [host, (await checkAddress(`http://${host}:${port}/`)).state] as const),
  );
  expect(outcomes.filter(([, state]) => state !== 'private')).toEqual([]);
  expect(reached).toBe(0);
});

test('neither does a redirect lead into a private network', async () => {
  for (const host of ['127.0.0.2', '[::1]', '169.254.169.254', '2130706434']) {
    answer = (_request, response) => response.writeHead(302, { location: `http://${host}:${port}/` }).end();
    expect(await checkAddress(`http://127.0.0.1:${port}/`, { allowed })).toEqual({ state: 'private' });
  }
});

test('nor does a name that DNS answers differently the second time', async () => {
  const addresses = ['127.0.0.1', '127.0.0.2'];
  const lookup: LookupFunction = (_name, { all }, callback) => {
    const address = addresses.shift()!;
    if (all) callback(null, [{ address, family: 4 }]);
    else callback(null, address, 4);
  };
  const ask = () => requestPublic(`http://rebinding.test:${port}/`, { allowed, lookup });
  expect(await ask()).toMatchObject({ status: 200 });
  await expect(ask()).rejects.toThrow('private');
  expect(reached).toBe(1);
});

test('only addresses of websites are requested', () => {
  expect(() => requestPublic('file:///etc/passwd')).toThrow('file:');
});
