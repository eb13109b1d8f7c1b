import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { refusal, type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
let red: Buffer;
let url: string;

beforeAll(async () => {
  lake = await testLake();
  // Left half red, right half blue, 300 × 200.
  const half = sharp({ create: { width: 150, height: 200, channels: 3, background: '#00f' } });
  red = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#f00' } })
    .composite([{ input: await half.png().toBuffer(), left: 150, top: 0 }])
    .removeAlpha()
    .png()
    .toBuffer();
  const asset = await lake.client.assets.upload('image', red, { filename: 'halves.png', title: 'Halves' });
  url = `${lake.url}/${asset.path}`;
});
afterAll(() => lake.remove());

async function fetched(query: string, accept = '*/*') {
  const response = await fetch(url + query, { headers: { accept } });
  const bytes = Buffer.from(await response.arrayBuffer());
  const { width, height, format } = await sharp(bytes).metadata();
  return { response, bytes, width, height, format };
}

describe('image assets', () => {
  it('are described as hosted Sanity describes them', async () => {
    const asset = await lake.client.assets.upload('image', red, { filename: 'again.png' });
    expect(asset).toMatchObject({
      _id: `image-${asset.assetId}-300x200-png`,
      _type: 'sanity.imageAsset',
      extension: 'png',
      mimeType: 'image/png',
      originalFilename: 'halves.png',
      path: `images/stillpoint/production/${asset.assetId}-300x200.png`,
      size: red.length,
      sha1hash: expect.stringMatching(/^[0-9a-f]{40}$/),
      title: 'Halves',
      metadata: {
        _type: 'sanity.imageMetadata',
        blurHash: expect.stringMatching(/^.{28}$/),
        dimensions: { _type: 'sanity.imageDimensions', width: 300, height: 200, aspectRatio: 1.5 },
        hasAlpha: false,
        isOpaque: true,
        lqip: expect.stringMatching(/^data:image\/jpeg;base64,/),
        palette: {
          _type: 'sanity.imagePalette',
          vibrant: { _type: 'sanity.imagePaletteSwatch', background: '#ff0000', foreground: '#fff', title: '#fff' },
        },
      },
    });
    expect(await readdir(join(lake.directory, 'assets/images'))).toHaveLength(1);
    expect(await readdir(join(lake.directory, 'temporary'))).toEqual([]);
  });

  it('are refused when they are no picture, and leave nothing behind', async () => {
    const avif = await sharp(red).avif().toBuffer();
    const cut = (picture: Buffer) => picture.subarray(0, picture.length - 20);
    for (const upload of [Buffer.from('no picture'), cut(red), cut(avif)]) {
      const refused = lake.client.assets.upload('image', upload);
      await expect(refused).rejects.toMatchObject({ statusCode: 400, message: expect.stringMatching(/Invalid image/) });
      await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining(lake.directory) });
    }
    expect(await readdir(join(lake.directory, 'temporary'))).toEqual([]);
  });

  it('cannot be uploaded without the right', async () => {
    expect(await refusal(lake.visitor.assets.upload('image', red))).toMatchObject({ status: 403 });
  });
});

describe('the image pipeline', () => {
  it('serves the original, cacheable for ever', async () => {
    const { response, bytes } = await fetched('');
    expect(bytes.equals(red)).toBe(true);
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it.each([
    ['?w=150', 150, 100],
    ['?h=100', 150, 100],
    ['?w=150&dpr=2', 300, 200],
    ['?w=100&h=100', 100, 67],
    ['?w=100&h=100&fit=crop', 100, 100],
    ['?w=100&h=100&fit=fill&bg=0f0', 100, 100],
    ['?w=100&h=100&fit=scale', 100, 100],
    ['?w=900&fit=max', 300, 200],
    ['?w=900&fit=clip', 900, 600],
    ['?w=600&h=600&fit=min', 200, 200],
    ['?max-w=60', 60, 40],
    ['?rect=0,0,50,40', 50, 40],
    ['?rect=290,190,50,40', 10, 10],
    ['?w=60&or=90', 40, 60],
    ['?w=60&pad=5', 70, 50],
  ])('%s makes %i × %i', async (query, width, height) => {
    expect(await fetched(query)).toMatchObject({ width, height });
  });

  it.each([
    ['?fm=jpg', 'jpeg'],
    ['?fm=pjpg', 'jpeg'],
    ['?fm=webp&q=50', 'webp'],
    ['?w=10', 'png'],
  ])('%s makes %s', async (query, format) => {
    expect(await fetched(query)).toMatchObject({ format });
  });

  it('chooses the format by what the browser takes, and says so', async () => {
    const modern = await fetched('?auto=format', 'image/avif,image/webp,*/*');
    expect(modern.format).toBe('webp');
    expect(modern.response.headers.get('vary')).toContain('accept');
    expect((await fetched('?auto=format')).format).toBe('png');
  });

  it.each([
    ['left', [255, 0, 0]],
    ['right', [0, 0, 255]],
  ])('crops to the %s', async (crop, expected) => {
    const { bytes } = await fetched(`?w=50&h=100&fit=crop&crop=${crop}`);
    expect([...(await sharp(bytes).raw().toBuffer()).subarray(0, 3)]).toEqual(expected);
  });

  it.each([
    [0, [255, 0, 0]],
    [1, [0, 0, 255]],
  ])('crops around a focal point at x = %f', async (x, expected) => {
    const { bytes } = await fetched(`?w=50&h=100&fit=crop&crop=focalpoint&fp-x=${x}&fp-y=0.5`);
    expect([...(await sharp(bytes).raw().toBuffer()).subarray(0, 3)]).toEqual(expected);
  });

  it('answers the same bytes from its cache, also after a restart', async () => {
    const { bytes } = await fetched('?w=77&blur=10&sat=-100');
    lake = await lake.restart();
    url = `${lake.url}${new URL(url).pathname}`;
    expect((await fetched('?w=77&blur=10&sat=-100')).bytes.equals(bytes)).toBe(true);
    expect(await readdir(join(lake.directory, 'cache/images'))).not.toHaveLength(0);
  });

  it.each(['?w=0', '?w=100000', '?rect=1,2,3', '?fit=odd', '?dpr=9', '?w=1e9'])('refuses %s', async (query) => {
    expect((await fetch(url + query)).status).toBe(400);
  });

  it('refuses a picture of very many pixels, and says how many may be', async () => {
    const response = await fetch(`${url}?w=8192&h=8192&fit=scale&fm=avif`);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('at most 40 million')]);
  });

  it.each(['../lake.db', '..%2Flake.db', `${'0'.repeat(40)}-1x1.png`])('knows no picture %s', async (name) => {
    expect((await fetch(`${lake.url}/images/stillpoint/production/${name}`)).status).toBe(404);
  });
});

describe('file assets', () => {
  it('come back as they went in', async () => {
    const asset = await lake.client.assets.upload('file', Buffer.from('hello'), {
      filename: 'Leaflet.PDF',
      contentType: 'application/pdf',
    });
    expect(asset).toMatchObject({ _type: 'sanity.fileAsset', extension: 'pdf', mimeType: 'application/pdf', size: 5 });
    const response = await fetch(`${lake.url}/${asset.path}?dl=leaflet.pdf`);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="leaflet.pdf"');
    expect(await response.text()).toBe('hello');
  });

  let uploads = 0;
  /** Uploads a page that would run a script, and then, as a member who may upload may also do, writes a type. */
  const typed = async (mimeType: unknown, contentType = 'text/plain') => {
    const page = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(${(uploads += 1)})</script></svg>`;
    const asset = await lake.client.assets.upload('file', Buffer.from(page), { filename: 'x.svg', contentType });
    const first = await fetch(`${lake.url}/${asset.path}`, { method: 'HEAD' });
    await lake.client.patch(asset._id).set({ mimeType }).commit();
    const second = await fetch(`${lake.url}/${asset.path}`);
    return [first, second].map(({ headers }) => {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      return [headers.get('content-type'), headers.get('content-security-policy')];
    });
  };
  const sandbox = expect.stringContaining('sandbox') as string;

  it.each(['text/html', 'image/svg+xml', 'image/SVG+xml', 'image/x+xml', 'audio/x+xml', 'video/x+xml', 'text/xml'])(
    'run nothing when a browser opens them as %s',
    async (type) => {
      const guarded = [type.toLowerCase(), sandbox];
      expect(await typed(type, type)).toEqual([guarded, guarded]);
    },
  );

  it.each([
    ['image/png, text/html'],
    ['image/png,text/html'],
    ['text/plain text/html'],
    ['a\nb'],
    [''],
    [7],
    [null],
    [{ toString: 1 }],
    [['image/png']],
  ])('run nothing as %j, which is no type', async (mimeType) => {
    expect((await typed(mimeType))[1]).toEqual(['application/octet-stream', sandbox]);
  });

  it.each(['image/png', 'Video/MP4', 'application/pdf', 'text/plain; charset=utf-8'])(
    'that are %s are shown as they are',
    async (given) => {
      const plain = [given.toLowerCase().replace(/;.*/, ''), null];
      expect(await typed(given, given)).toEqual([plain, plain]);
    },
  );

  it('come in parts, as players of sound ask for them', async () => {
    const asset = await lake.client.assets.upload('file', Buffer.from('0123456789'), { filename: 'sound.mp3' });
    const part = async (headers: Record<string, string>, method = 'GET') => {
      const response = await fetch(`${lake.url}/${asset.path}`, { method, headers });
      return [response.status, response.headers.get('content-range'), await response.text()];
    };
    const etag = (await fetch(`${lake.url}/${asset.path}`)).headers.get('etag') ?? '';
    expect(await part({ range: 'bytes=2-4' })).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await part({ range: 'bytes=-2' })).toEqual([206, 'bytes 8-9/10', '89']);
    expect(await part({ range: 'bytes=10-' })).toEqual([416, 'bytes */10', '']);
    expect(await part({ range: 'bytes=0-1,4-5' })).toEqual([200, null, '0123456789']);
    expect(await part({ range: 'bytes=2-4', 'if-range': etag })).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await part({ range: 'bytes=2-4', 'if-range': '"another"' })).toEqual([200, null, '0123456789']);
    expect(await part({ range: 'bytes=2-4' }, 'HEAD')).toEqual([200, null, '']);
  });

  it('that no longer match the hash in their name are not served, until they are uploaded again', async () => {
    const asset = await lake.client.assets.upload('file', Buffer.from('whole'), { filename: 'whole.txt' });
    const name = `files/${asset.sha1hash}.txt`;
    await writeFile(join(lake.directory, 'assets', name), 'other');
    const response = await fetch(`${lake.url}/${asset.path}`);
    const message = `The asset ${name} does not match the hash in its name: upload it again, or restore it from a backup.`;
    expect([response.status, await response.json()]).toMatchObject([500, { message }]);
    expect(lake.events).toContainEqual(expect.objectContaining({ level: 'error', message }));
    await lake.client.assets.upload('file', Buffer.from('whole'), { filename: 'whole.txt' });
    expect(await (await fetch(`${lake.url}/${asset.path}`)).text()).toBe('whole');
    expect(await readdir(join(lake.directory, 'temporary'))).toEqual([]);
  });
});
