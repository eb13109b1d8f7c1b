import { pictureSchema } from '#lib/content/picture.ts';
import { parseRendition, pictureUrl, pictureWidths } from '#lib/media/renditions.ts';
import { rawPicture } from '#tests/support/rich-text.ts';

const file = '0123456789abcdef0123456789abcdef01234567-1600x1000.png';
const plain = pictureSchema.parse(rawPicture);
const cropped = pictureSchema.parse({ ...rawPicture, crop: { top: 0, bottom: 0.5, left: 0.5, right: 0 } });

describe('pictureUrl', () => {
  it('is read back by parseRendition', () => {
    for (const [picture, format] of [
      [plain, 'avif'],
      [cropped, 'webp'],
    ] as const) {
      const [, , name = '', rendition = ''] = pictureUrl(picture, 640, format).split('/');
      expect(parseRendition(name, rendition)).toEqual({
        file,
        width: 640,
        format,
        ...(picture.cropped && { area: { left: 800, top: 0, width: 800, height: 500 } }),
      });
    }
  });
});

describe('pictureWidths', () => {
  it('offers nothing wider than the visible part, and all of its pixels', () => {
    expect(pictureWidths(plain)).toEqual([160, 320, 480, 640, 960, 1080, 1280, 1600]);
    expect(pictureWidths(cropped)).toEqual([160, 320, 480, 640, 800]);
  });
});

describe('parseRendition', () => {
  it.each([
    ['..%2f..%2fetc', '640.webp'],
    ['../../etc/passwd', '640.webp'],
    [file, '641.webp'],
    [file, '0640.webp'],
    [file, '11_0.0.10.10.webp'],
    [file, '640.png'],
    [file, '640.webp?x'],
    [file, '640_1.2.3.webp'],
    [file, '640_0.0.1601.10.webp'],
    [file, '640_0.991.10.10.avif'],
    [file, '640_0.0.0.10.avif'],
    [file, '640_-1.2.3.4.webp'],
  ])('refuses %s %s', (name, rendition) => expect(parseRendition(name, rendition)).toBeNull());
});
