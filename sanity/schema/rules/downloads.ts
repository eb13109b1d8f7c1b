import { downloadTypeNames } from '../../content-types.ts';

/** Checks that a file is of a type that readers can open: its asset's id ends with the name of the type. */
export function checkDownload(file: { asset?: { _ref?: string } } | undefined): true | string {
  const ref = file?.asset?._ref;
  if (!ref) return !file || 'Choose the file, or remove this leaflet.';
  if (downloadTypeNames.some((name) => ref.endsWith(`-${name}`))) return true;
  return `Readers cannot open such a file. Offer one of these: ${downloadTypeNames.join(', ')}.`;
}
