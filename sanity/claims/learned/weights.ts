import { PLACES } from './features.ts';
import { type Weights } from './learn.ts';

/** Weights as they are kept: a signed byte for each place, in base64, times `scale`. */
export interface KeptWeights {
  scale: number;
  bias: number;
  places: string;
}

const LARGEST = 127;

/** To be written to a file. */
export function keep({ places, bias }: Weights): KeptWeights {
  const scale = places.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / LARGEST;
  const bytes = Uint8Array.from(places, (weight) => Math.round(weight / scale) & 0xff);
  return { scale, bias, places: btoa(String.fromCharCode(...bytes)) };
}

/** As they were kept, to the nearest step. */
export function restore({ scale, bias, places }: KeptWeights): Weights {
  const bytes = atob(places);
  return {
    bias,
    places: Float64Array.from({ length: PLACES }, (_, at) => ((bytes.charCodeAt(at) << 24) >> 24) * scale),
  };
}
