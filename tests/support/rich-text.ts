/** Raw Portable Text as the content source returns it through `richTextProjection`: absent fields are `null`. */
export function rawBlock(key: string, text: string, fields: Record<string, unknown> = {}) {
  return {
    _key: key,
    _type: 'block',
    style: 'normal',
    listItem: null,
    level: null,
    children: [{ _key: `${key}s`, _type: 'span', text, marks: [], source: null }],
    markDefs: [],
    ...fields,
  };
}

export function rawCitation(key: string, source: string) {
  return { _key: key, _type: 'citation', text: null, marks: null, source };
}

export const rawPicture = {
  _type: 'picture',
  alt: 'Two hands resting under a head',
  decorative: null,
  caption: null,
  crop: null,
  hotspot: null,
  asset: {
    _id: 'image-0123456789abcdef0123456789abcdef01234567-1600x1000-png',
    blurHash: 'LUODtMxu^*%1~WofIUjF~BoJkBog',
  },
};
