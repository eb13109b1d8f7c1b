import { type Video as VideoData } from '#lib/content/rich-text-parts.ts';
import { type Messages } from '#lib/i18n/messages.ts';
import { ExternalLink } from '../ui/external-link.tsx';

/**
 * A video by its address: nothing is loaded from its site, which would learn of the visit, until a reader follows the link.
 * What is said in it can be read here. A figure, because reader views leave out a `div` that is mostly a link.
 */
export function Video({ video, words }: { video: VideoData; words: Messages }) {
  const { title, url, minutes, transcript } = video;
  const facts = [new URL(url).hostname.replace(/^www\./, ''), minutes && words.minutes(minutes)].filter(Boolean);
  return (
    <figure className="video">
      <p>
        {words.video}:{' '}
        <ExternalLink href={url} words={words}>
          {title}
        </ExternalLink>{' '}
        <span className="meta">({facts.join(', ')})</span>
      </p>
      {transcript && (
        <details>
          <summary>{words.transcript}</summary>
          {transcript
            .split(/\n+/)
            .filter(Boolean)
            .map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
        </details>
      )}
    </figure>
  );
}
