import { type randomFrom } from '#tests/support/random.ts';
import { schema } from '#tests/sanity/schema/validate.ts';

type Random = ReturnType<typeof randomFrom>;

/** As much of a compiled Sanity type as the generator reads. */
interface Type {
  name: string;
  jsonType: string;
  type?: Type | null;
  fields?: { name: string; type: Type }[];
  of?: Type[];
  to?: Type[];
  options?: { list?: (string | { value: string })[] };
  decorators?: { value: string }[];
  annotations?: Type[];
}

/** What the generated documents refer to. */
export interface Targets {
  existing: readonly { _id: string; _type: string }[];
  /** Id of an image asset. */
  image: string;
}

const ODD_TEXTS = [
  '',
  ' ',
  '\n',
  '\u200B',
  '<b>',
  '*',
  '_x_',
  '# ',
  '1. ',
  '[a](b)',
  '&amp;',
  '`',
  '\t',
  '\u00A0',
  '|',
  '👩‍👩‍👧',
];
const ADDRESSES = ['https://example.org/', '/contact', 'mailto:a@example.org', 'tel:+441632960123'];
const ODD_ADDRESSES = ['https://[', '/\\x', 'www.nhs.uk', 'https://x/ y', ''];

/** Makes documents of a type from the schema itself: every field, member, style, list, mark and nesting there is. */
export function documentMaker(random: Random, { existing, image }: Targets) {
  let count = 0;
  /** The share of values that are odd in the document being made. */
  let oddity = 0;
  /** Whether it has a list of sources. */
  let cites = true;
  const chance = (share: number) => random.next() < share;
  const odd = () => chance(oddity);
  /** Words with a name of their own, by which a page can be searched for them. */
  const words = () => {
    if (odd()) return random.pick(ODD_TEXTS);
    const around = () => (chance(oddity * 3) ? random.pick(ODD_TEXTS) : '');
    return `${around()}word${++count}x${around()}`;
  };
  const key = () => `k${++count}`;
  const some = <Item>(most: number, make: () => Item) =>
    Array.from({ length: Math.floor(random.next() * (most + 1)) }, make);

  function valueOf(type: Type, name: string): unknown {
    const base = baseNames(type);
    const list = type.options?.list?.map((item) => (typeof item === 'string' ? item : item.value));
    if (list) return random.pick(list);
    if (base.includes('slug')) return { _type: 'slug', current: `made-${++count}` };
    if (name === 'translationOf') return undefined;
    if (base.includes('reference')) return reference(type);
    if (base.includes('block')) return block(type);
    if (base.includes('image'))
      return { ...objectOf(type), ...(!odd() && { asset: { _type: 'reference', _ref: image } }) };
    if (base.includes('date'))
      return name === 'nextReviewDue' ? '2029-02-28' : random.pick(['2024-02-29', '2026-10-25', '2026-03-29']);
    if (base.includes('email')) return 'hello@example.org';
    if (name === 'url') return odd() ? random.pick(ODD_ADDRESSES) : 'https://example.org/';
    if (name === 'href') return random.pick(odd() ? ODD_ADDRESSES : ADDRESSES);
    if (['doi', 'pmid', 'isbn'].includes(name)) return undefined;
    if (name === 'path') return '/articles';
    if (name === 'phone') return '020 7946 0000';
    if (name === 'language') return 'en';
    switch (type.jsonType) {
      case 'string':
        return words();
      case 'number':
        return 1990 + Math.floor(random.next() * 36);
      case 'boolean':
        return chance(0.5);
      case 'array':
        return name === 'words' ? [words(), words(), words()] : membersOf(type);
      default:
        return objectOf(type);
    }
  }

  /** Up to six members, none of which refers to what another refers to. */
  function membersOf({ of = [] }: Type) {
    const kinds = of.filter(({ name }) => cites || name !== 'evidenceNote');
    const members = some(6, () => member(random.pick(kinds))).filter((value) => value !== undefined) as {
      _ref?: string;
    }[];
    return members.filter(({ _ref }, index) => !_ref || index === members.findIndex((other) => other._ref === _ref));
  }

  function member(type: Type) {
    const value = valueOf(type, '');
    return typeof value === 'object' ? { _key: key(), ...value } : value;
  }

  function objectOf(type: Type): Record<string, unknown> {
    const fields = (type.fields ?? []).filter(
      ({ name }) => !['asset', 'media', 'previousSlugs', 'crop', 'hotspot'].includes(name),
    );
    const entries = fields.filter(() => !odd()).map(({ name, type }) => [name, valueOf(type, name)] as const);
    return { ...(type.name !== 'object' && { _type: type.name }), ...Object.fromEntries(entries) };
  }

  function reference({ to = [] }: Type) {
    const ids = existing.filter(({ _type }) => to.some(({ name }) => name === _type)).map(({ _id }) => _id);
    return ids.length > 0 && !odd() ? { _type: 'reference', _ref: random.pick(ids) } : undefined;
  }

  function marksOf(links: readonly string[], decorators: readonly string[]) {
    const own = odd() ? [...links] : chance(0.3) ? links.slice(0, 1) : [];
    return [...own, ...decorators.filter(() => chance(0.2))];
  }

  function block(type: Type) {
    const field = (name: string) => type.fields?.find((found) => found.name === name)?.type;
    const pickFrom = (name: string) =>
      random.pick(
        field(name)?.options?.list?.map((item) => (typeof item === 'string' ? item : item.value)) ?? ['normal'],
      );
    const [span, ...inline] = field('children')?.of ?? [];
    const markDefs = some(2, () => ({ _key: key(), ...objectOf(random.pick(span?.annotations ?? [])) }));
    const links = markDefs.map(({ _key }) => _key);
    const decorators = (span?.decorators ?? []).map(({ value }) => value);
    const children = some(4, () =>
      inline.length > 0 && cites && chance(0.15)
        ? { _key: key(), ...objectOf(random.pick(inline)) }
        : { _key: key(), _type: 'span', text: words(), marks: marksOf(links, decorators) },
    );
    const item = chance(0.4) && {
      listItem: pickFrom('listItem'),
      level: 1 + Math.floor(random.next() * (chance(0.2) ? 10 : 4)),
    };
    return {
      _type: 'block',
      style: chance(0.6) ? 'normal' : pickFrom('style').replace('h3', odd() ? 'h3' : 'h2'),
      ...item,
      markDefs,
      children,
    };
  }

  return (typeName: string) => {
    oddity = random.pick([0, 0.01, 0.05]);
    cites = typeName === 'article' || typeName === 'faq';
    const type = schema.get(typeName) as unknown as Type;
    const fields = objectOf(type);
    const original = fields['language'] === 'es' && { translationOf: { _type: 'reference', _ref: 'article-a' } };
    return { _id: `made-${typeName}-${++count}`, ...fields, ...original, _type: typeName };
  };
}

function baseNames(type: Type): string[] {
  return [type.name, ...(type.type ? baseNames(type.type) : [])];
}
