import { type AssetSource, type AssetSourceUploadEvent, type AssetSourceUploadSubscriber } from '@sanity/types';
import { reportRefusedUpload } from './refused-uploads.ts';
import { UploadRefusal } from './upload-refusal.ts';

/**
 * The same source of assets, whose files are prepared before they are uploaded, and whose refusals are reported with their
 * reason: the Studio's own message has none.
 *
 * @param prepare the file to upload in place of the one that was chosen; throws an {@link UploadRefusal}
 */
export function preparedUploads(source: AssetSource, prepare: (file: File) => Promise<File>): AssetSource {
  const { Uploader } = source;
  if (!Uploader) return source;
  return {
    ...source,
    Uploader: class extends Uploader {
      readonly #subscribers = new Set<AssetSourceUploadSubscriber>();
      #isAborted = false;

      override upload(...[files, options]: Parameters<InstanceType<typeof Uploader>['upload']>) {
        void prepareAll(files, prepare).then((prepared) => {
          if (!this.#isAborted && prepared.length > 0) super.upload(prepared, options);
          // Nothing is left to wait for, and the form goes back to what it was.
          else this.#emit({ type: 'all-complete', files: [] });
        });
        return [];
      }

      override abort(...[file]: Parameters<InstanceType<typeof Uploader>['abort']>) {
        this.#isAborted = true;
        super.abort(file);
      }

      override subscribe(subscriber: AssetSourceUploadSubscriber) {
        const end = super.subscribe((event) => {
          if (event.type === 'all-complete')
            for (const { file, error } of event.files) if (error) reportRefusedUpload(file.name, error);
          // In place of the message without a reason.
          if (event.type !== 'error') subscriber(event);
        });
        this.#subscribers.add(subscriber);
        return () => {
          this.#subscribers.delete(subscriber);
          end();
        };
      }

      #emit(event: AssetSourceUploadEvent): void {
        for (const subscriber of this.#subscribers) subscriber(event);
      }
    },
  };
}

/** @returns the files that may be uploaded; why others may not is reported */
async function prepareAll(files: readonly File[], prepare: (file: File) => Promise<File>): Promise<File[]> {
  const prepared = await Promise.all(
    files.map(async (file) => {
      try {
        if (file.size === 0)
          throw new UploadRefusal('The file is empty. Check that it opens elsewhere, then choose it again.');
        return await prepare(file);
      } catch (error) {
        reportRefusedUpload(file.name, error);
        return null;
      }
    }),
  );
  return prepared.filter((file) => file !== null);
}
