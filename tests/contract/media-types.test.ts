import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await testLake();
});
afterAll(() => lake.remove());

async function upload(bytes: string, filename: string | undefined, contentType: string | undefined): Promise<string[]> {
  const query = filename === undefined ? '' : `?filename=${encodeURIComponent(filename)}`;
  const response = await fetch(`${lake.url}/v1/assets/files/production${query}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${lake.client.config().token}`,
      ...(contentType !== undefined && { 'content-type': contentType }),
    },
    body: Buffer.from(bytes, 'latin1'),
  });
  const { document } = (await response.json()) as { document: { mimeType: string; extension: string; path: string } };
  const delivered = await fetch(`${lake.url}/${document.path}`);
  await delivered.body?.cancel();
  return [document.mimeType, document.extension, delivered.headers.get('content-type')!];
}

it.each<
  [what: string, bytes: string, filename: string | undefined, contentType: string | undefined, expected: string[]]
>([
  ['the header', 'a', 'a.txt', 'application/pdf', ['application/pdf', 'txt']],
  ['the header, without parameters', 'b', 'b', 'Text/Plain; charset=utf-8', ['text/plain', 'txt']],
  ['the name', '%PDF-1.7 c', 'leaflet.docx', undefined, [docx(), 'docx']],
  ['the name, where the header says nothing', 'd', 'a.mp3', 'application/octet-stream', ['audio/mpeg', 'mp3']],
  ['the first bytes', '%PDF-1.7 e', undefined, undefined, ['application/pdf', 'pdf']],
  ['the first bytes of a film', '\x00\x00\x00\x18ftypisom', 'film', undefined, ['video/mp4', 'mp4']],
  ['the first bytes of sound', 'ID3\x03f', undefined, 'application/octet-stream', ['audio/mpeg', 'mp3']],
  ['nothing', 'g', undefined, undefined, ['application/octet-stream', 'bin']],
])('a media type is told by %s', async (_what, bytes, filename, contentType, [type, extension]) => {
  expect(await upload(bytes, filename, contentType)).toEqual([type, extension, type]);
});

function docx(): string {
  return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
}

it('media types survive export and import', async () => {
  const [first, second] = await Promise.all([testLake(), testLake()]);
  const folder = await mkdtemp(join(tmpdir(), 'media-types-'));
  try {
    const files: [bytes: string, options: { filename?: string; contentType?: string }][] = [
      ['%PDF-1.7', { filename: 'leaflet.pdf', contentType: 'application/pdf' }],
      ['pdf without a name', { contentType: 'application/pdf' }],
      ['ID3', { filename: 'breath.mp3' }],
      ['....ftypmp42', { filename: 'film.mp4', contentType: 'video/mp4' }],
    ];
    for (const [index, [bytes, options]] of files.entries()) {
      const { _id } = await first.client.assets.upload('file', Buffer.from(bytes), options);
      const file = { _type: 'file', asset: { _type: 'reference', _ref: _id } };
      await first.client.create({ _id: `note-${index}`, _type: 'note', file });
    }
    for (const [lake, direction] of [
      [first, 'export'],
      [second, 'import'],
    ] as const) {
      const env = { ...process.env, LAKE_DIR: lake.directory, SANITY_API_HOST: lake.url };
      const args = ['sanity/lake/transfer.ts', direction, join(folder, 'content.tar.gz')];
      await promisify(execFile)(process.execPath, args, { env });
    }
    const query = '*[_type == "note"] | order(_id).file.asset->mimeType';
    const types = ['application/pdf', 'application/pdf', 'audio/mpeg', 'video/mp4'];
    expect([await first.client.fetch(query), await second.client.fetch(query)]).toEqual([types, types]);
  } finally {
    await Promise.all([first.remove(), second.remove(), rm(folder, { recursive: true, force: true })]);
  }
}, 60_000);
