import { type DosAndDonts as DosAndDontsData } from '#lib/content/rich-text-parts.ts';
import { type Messages } from '#lib/i18n/messages.ts';
import { Icon } from '../ui/icon.tsx';

/** What helps and what to avoid, in two lists that say in words which they are. */
export function DosAndDonts({ lists, words }: { lists: DosAndDontsData; words: Messages }) {
  return (
    <div className="dos-and-donts">
      {lists.dos.length > 0 && (
        <div className="dos">
          <p className="callout-label">
            <Icon name="do" />
            {words.dos}
          </p>
          <Items items={lists.dos} />
        </div>
      )}
      {lists.donts.length > 0 && (
        <div className="donts">
          <p className="callout-label">
            <Icon name="dont" />
            {words.donts}
          </p>
          <Items items={lists.donts} />
        </div>
      )}
    </div>
  );
}

function Items({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
