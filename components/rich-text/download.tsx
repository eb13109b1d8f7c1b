import { type Download as DownloadData } from '#lib/content/rich-text-parts.ts';
import { downloadFacts, downloadPath } from '#lib/downloads.ts';
import { type Words } from '#lib/words/words.ts';

/** A file to keep or to print; its link says of which type and size it is. */
export function Download({ download, words }: { download: DownloadData; words: Words }) {
  return (
    <p className="download">
      {words.download}:{' '}
      <a href={downloadPath(download)} download>
        {download.title} ({downloadFacts(download, words.language)})
      </a>
    </p>
  );
}
