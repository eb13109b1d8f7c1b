import { createHash } from 'node:crypto';
import { badRequest } from '../protocol/errors.ts';
import { semaphore } from '../semaphore.ts';
import { type AssetStore } from '../store/asset-store.ts';
import { type ImageCache } from './image-cache.ts';
import { type ImageParameters } from './image-parameters.ts';
import { type OutputFormat, renderImage } from './render-image.ts';

/** Pictures made at the same time; each uses sharp's own threads. */
const concurrency = 2;

/** Makes pictures on demand, each once. */
export class ImagePipeline {
  readonly #assets: AssetStore;
  readonly #cache: ImageCache;
  readonly #log: (event: Record<string, unknown>) => void;
  readonly #underWay = new Map<string, Promise<Buffer | undefined>>();
  readonly #inTurn = semaphore(concurrency);

  constructor(assets: AssetStore, cache: ImageCache, log: (event: Record<string, unknown>) => void) {
    this.#assets = assets;
    this.#cache = cache;
    this.#log = log;
  }

  /**
   * The picture of this asset that the parameters describe.
   *
   * @returns `undefined` when there is no such asset
   */
  render(name: string, parameters: ImageParameters, format: OutputFormat): Promise<Buffer | undefined> {
    const key = createHash('sha256')
      .update(JSON.stringify([name, parameters, format]))
      .digest('hex');
    const present = this.#underWay.get(key) ?? this.#cachedOrMade(key, name, parameters, format);
    this.#underWay.set(key, present);
    return present.finally(() => this.#underWay.delete(key));
  }

  async #cachedOrMade(
    key: string,
    name: string,
    parameters: ImageParameters,
    format: OutputFormat,
  ): Promise<Buffer | undefined> {
    const cached = await this.#cache.get(key);
    if (cached) return cached;
    return this.#inTurn(async () => {
      const source = await this.#assets.read('images', name);
      if (!source) return undefined;
      const made = await renderImage(source, parameters, format).catch((cause: unknown) => {
        throw badRequest(`The image cannot be made: ${cause instanceof Error ? cause.message : String(cause)}`);
      });
      // A full disk costs the next visitor some time, not this one the picture.
      await this.#cache.put(key, made).catch((error: unknown) => {
        this.#log({ level: 'error', message: 'A picture could not be cached', error: String(error) });
      });
      return made;
    });
  }
}
