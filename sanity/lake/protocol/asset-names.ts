/** Where an asset's bytes are: a kind, and a name made of the hash of its bytes. */
export interface AssetFile {
  kind: 'images' | 'files';
  name: string;
}

/** Names of stored assets: the SHA-1 of the bytes, perhaps dimensions, an extension. */
export const assetNamePattern = /^([0-9a-f]{40})(-\d{1,6}x\d{1,6})?\.[a-z0-9]{1,10}$/;

/** The file of an asset document, by its id; `undefined` for any other id. Fields are not trusted: anyone may write them. */
export function assetFileOf(id: string): AssetFile | undefined {
  const image = /^image-([0-9a-f]{40})-(\d{1,6}x\d{1,6})-([a-z0-9]{1,10})$/.exec(id);
  if (image) return { kind: 'images', name: `${image[1]}-${image[2]}.${image[3]}` };
  const file = /^file-([0-9a-f]{40})-([a-z0-9]{1,10})$/.exec(id);
  return file ? { kind: 'files', name: `${file[1]}.${file[2]}` } : undefined;
}
