import { type Sharp } from 'sharp';

interface Swatch {
  rgb: readonly [number, number, number];
  population: number;
  saturation: number;
  lightness: number;
}

/** What each named swatch looks for, after Android's Palette library, whose names Sanity uses. */
const targets = {
  vibrant: { saturation: 1, lightness: 0.5, saturated: true, range: [0.3, 0.7] },
  lightVibrant: { saturation: 1, lightness: 0.74, saturated: true, range: [0.55, 1] },
  darkVibrant: { saturation: 1, lightness: 0.26, saturated: true, range: [0, 0.45] },
  muted: { saturation: 0.3, lightness: 0.5, saturated: false, range: [0.3, 0.7] },
  lightMuted: { saturation: 0.3, lightness: 0.74, saturated: false, range: [0.55, 1] },
  darkMuted: { saturation: 0.3, lightness: 0.26, saturated: false, range: [0, 0.45] },
} as const;

/** A picture's prominent colours as Sanity's `sanity.imagePalette`: swatches it has none of are left out. */
export async function paletteOf(picture: Sharp): Promise<Record<string, unknown>> {
  const small = picture.resize(64, 64, { fit: 'inside' }).ensureAlpha();
  const { data } = await small.raw().toBuffer({ resolveWithObject: true });
  const swatches = swatchesOf(data);
  const most = swatches[0];
  const named = Object.entries(targets).map(([name, target]) => [name, best(swatches, target)] as const);
  const all: (readonly [string, Swatch | undefined])[] = [...named, ['dominant', most]];
  const total = swatches.reduce((sum, { population }) => sum + population, 0);
  return {
    _type: 'sanity.imagePalette',
    ...Object.fromEntries(all.flatMap(([name, swatch]) => (swatch ? [[name, described(swatch, total)]] : []))),
  };
}

/** Counts colours in cells of 8 × 8 × 8; transparent pixels have none. Most frequent first. */
function swatchesOf(pixels: Buffer): Swatch[] {
  const cells = new Map<number, { sum: [number, number, number]; population: number }>();
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4);
    if (alpha < 128) continue;
    const key = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
    const cell = cells.get(key) ?? { sum: [0, 0, 0], population: 0 };
    cell.sum = [cell.sum[0] + red, cell.sum[1] + green, cell.sum[2] + blue];
    cell.population += 1;
    cells.set(key, cell);
  }
  return [...cells.values()]
    .toSorted((a, b) => b.population - a.population)
    .map(({ sum: [red, green, blue], population }) => {
      const rgb = [red / population, green / population, blue / population].map(Math.round);
      return swatch([rgb[0] ?? 0, rgb[1] ?? 0, rgb[2] ?? 0], population);
    });
}

function swatch(rgb: readonly [number, number, number], population: number): Swatch {
  const [low, high] = [Math.min(...rgb) / 255, Math.max(...rgb) / 255];
  const lightness = (low + high) / 2;
  const spread = 1 - Math.abs(2 * lightness - 1);
  return { rgb, population, lightness, saturation: spread === 0 ? 0 : (high - low) / spread };
}

function best(swatches: readonly Swatch[], target: (typeof targets)[keyof typeof targets]): Swatch | undefined {
  const [lowest, highest] = target.range;
  const most = swatches[0]?.population ?? 1;
  const score = ({ saturation, lightness, population }: Swatch): number =>
    3 * (1 - Math.abs(saturation - target.saturation)) +
    6 * (1 - Math.abs(lightness - target.lightness)) +
    population / most;
  return swatches
    .filter(({ lightness }) => lightness >= lowest && lightness <= highest)
    .filter(({ saturation }) => (target.saturated ? saturation >= 0.35 : saturation <= 0.4))
    .reduce<Swatch | undefined>((winner, next) => (winner && score(winner) >= score(next) ? winner : next), undefined);
}

function described({ rgb, population, lightness }: Swatch, total: number): Record<string, unknown> {
  const background = `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  const text = lightness > 0.6 ? '#000' : '#fff';
  const share = Math.round((population / total) * 10_000) / 100;
  return { _type: 'sanity.imagePaletteSwatch', background, foreground: text, population: share, title: text };
}
