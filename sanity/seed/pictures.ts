import { type Picture } from '../types.generated.ts';

/** The drawings in `pictures/<name>.svg`, each with what it shows for people who cannot see it. */
export const pictures = {
  home: 'Rings spread over still water from a single point, between two low hills under a pale sun.',
  hands: 'Two open hands curve upwards to hold a large, quiet sphere.',
  spine: 'A spine in side view curves gently from the base of the skull down to the tailbone.',
  room: 'A quiet room with a treatment couch, a folded blanket, a lamp that gives low light, and a plant.',
  fascia: 'A web of fine threads joins rounded shapes of many sizes into one connected net.',
  leaf: 'A single large leaf, its veins branching evenly from the stem to the edge.',
  path: 'A path winds through low hills and divides at a signpost without words.',
  baby: 'A baby’s small hand rests in the open palm of a grown-up’s hand.',
  research: 'A pair of scales hangs level, with a few stones in each pan; two closed books lie beside it.',
  cup: 'A steaming cup stands beside a stack of folded blankets.',
  neck: 'The outline of a head and shoulders, seen from the side, with soft waves around the neck.',
  window: 'An open window looks on to hills, with a curtain moving and a vase of flowers on the sill.',
  'portrait-wave': 'Three calm waves inside a circle.',
  'portrait-leaf': 'A sprig of leaves inside a circle.',
  'portrait-stone': 'Four smooth stones balanced on one another inside a circle.',
} as const;

export type PictureName = keyof typeof pictures;

export const pictureNames = Object.keys(pictures) as PictureName[];

const placeholder = 'picture-';

/** A picture field. Its asset is a placeholder until the drawing has been uploaded: see `withAssets`. */
export function pictureOf(
  name: PictureName,
  caption?: string,
  alt: string = pictures[name],
): Picture & { asset: { _type: 'reference'; _ref: string } } {
  return {
    _type: 'picture',
    asset: { _type: 'reference', _ref: `${placeholder}${name}` },
    alt,
    ...(caption ? { caption } : {}),
  };
}

/**
 * The same value with every placeholder replaced by the id of the uploaded asset.
 * @throws when a drawing was not uploaded
 */
export function withAssets<Value>(value: Value, assetIds: ReadonlyMap<string, string>): Value {
  const json = JSON.stringify(value, (key, field: unknown) => {
    if (key !== '_ref' || typeof field !== 'string' || !field.startsWith(placeholder)) return field;
    const name = field.slice(placeholder.length);
    const id = assetIds.get(name);
    if (!id) throw new Error(`The picture “${name}” has no drawing in sanity/seed/pictures.`);
    return id;
  });
  return JSON.parse(json) as Value;
}
