import { richTextSchema } from '#lib/content/rich-text.ts';
import { rawBlock, rawPicture } from '#tests/support/rich-text.ts';

/** The message of the first issue. */
function complaint(value: unknown): string {
  const parsed = richTextSchema.safeParse(value);
  const issue = parsed.error?.issues[0];
  return issue ? `${issue.path.join('.')}: ${issue.message}` : 'accepted';
}

describe('richTextSchema', () => {
  it('turns a link by reference into the path of its target', () => {
    const markDefs = [
      { _key: 'm', _type: 'internalLink', href: null, to: { _id: 'a', _type: 'article', slug: 'fascia' } },
    ];
    const [block] = richTextSchema.parse([rawBlock('b', 'text', { markDefs })]);
    expect(block).toMatchObject({ markDefs: [{ _type: 'internalLink', href: '/articles/fascia' }] });
  });

  it('keeps the words when the target of a link is gone or broken', () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const gone = [{ _key: 'm', _type: 'internalLink', href: null, to: null }];
    const broken = [{ _key: 'm', _type: 'internalLink', href: null, to: { _id: 'a', _type: 'article', slug: 'A B' } }];
    for (const markDefs of [gone, broken]) {
      const [block] = richTextSchema.parse([rawBlock('b', 'text', { markDefs })]);
      expect(block).toMatchObject({ children: [{ text: 'text' }], markDefs: [] });
    }
    expect(log).toHaveBeenCalledTimes(1);
    log.mockRestore();
  });

  it('refuses a script link, naming where it is', () => {
    const markDefs = [{ _key: 'm', _type: 'link', href: 'javascript:alert(1)', to: null }];
    expect(complaint([rawBlock('b', 'text', { markDefs })])).toMatch(/^0\.markDefs\.0\.href: must be a path/);
  });

  it('refuses a picture without a text alternative unless it is marked decorative', () => {
    expect(complaint([{ ...rawPicture, _key: 'p', alt: ' ' }])).toMatch(/needs a text alternative/);
    expect(complaint([{ ...rawPicture, _key: 'p', alt: null, decorative: true }])).toBe('accepted');
  });

  it('refuses a kind of block that no component draws', () => {
    expect(complaint([{ _key: 'x', _type: 'iframe' }])).toMatch(/^0\._type: “iframe” is no kind of block/);
  });

  it('computes the visible part of a cropped picture in source pixels', () => {
    const crop = { top: 0.1, bottom: 0.2, left: 0.25, right: 0 };
    const [picture] = richTextSchema.parse([{ ...rawPicture, _key: 'p', crop }]);
    expect(picture).toMatchObject({ area: { left: 400, top: 100, width: 1200, height: 700 }, cropped: true });
  });
});
