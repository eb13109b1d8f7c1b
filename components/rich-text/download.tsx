import { type Download as DownloadData } from '#lib/content/rich-text-parts.ts';
import { downloadFacts, downloadPath } from '#lib/media/downloads.ts';
import { type Messages } from '#lib/i18n/messages.ts';

/** A file to keep or to print; its link says of which type and size it is. */
export function Download({ download, words }: { download: DownloadData; words: Messages }) {
  return (
    <p className="download">
      {words.download}:{' '}
      <a href={downloadPath(download)} download>
        {download.title} ({downloadFacts(download, words.language)})
      </a>
    </p>
  );
}
