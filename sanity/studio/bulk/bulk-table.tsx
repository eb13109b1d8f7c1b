import { Button, Card, Checkbox, Stack } from '@sanity/ui';
import { type ReactNode, useId, useState } from 'react';
import { IntentLink } from 'sanity/router';
import { stateNames } from './bulk-filters.tsx';
import { type BulkType } from './bulk-types.ts';
import { type Row } from './rows.ts';

interface BulkTableProps {
  type: BulkType;
  rows: readonly Row[];
  /** Names of topics and people, by id. */
  names: ReadonlyMap<string, string>;
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
}

/** Rows that are drawn at a time: thousands make a browser slow. */
const step = 200;

/** The documents, a row each, with a box to select it. */
export function BulkTable({ type, rows, names, selected, onSelect }: BulkTableProps) {
  const [shown, setShown] = useState(step);
  const all = rows.length > 0 && rows.every(({ id }) => selected.has(id));
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
  return (
    <Stack gap={3}>
      <Card border radius={2} style={{ overflowX: 'auto' }}>
        <table style={{ width: '100%', borderCollapse: 'collapse' }}>
          <thead>
            <tr>
              <Cell head>
                <Box
                  label={`Select all ${rows.length}`}
                  checked={all}
                  onChange={() => onSelect(new Set(all ? [] : rows.map(({ id }) => id)))}
                />
              </Cell>
              <Cell head>Title</Cell>
              <Cell head>Topic</Cell>
              {type.hasReviewer && <Cell head>Reviewer</Cell>}
              <Cell head>{type.date.title}</Cell>
              <Cell head>Language</Cell>
              <Cell head>State</Cell>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={row.id}>
                <Cell>
                  <Box label={`Select ${row.title}`} checked={selected.has(row.id)} onChange={() => toggle(row.id)} />
                </Cell>
                <Cell>
                  <IntentLink
                    intent="edit"
                    params={{ id: row.id, type: type.name }}
                    style={{ display: 'flex', alignItems: 'center', minHeight: 44, minWidth: '12rem' }}
                  >
                    {row.title}
                  </IntentLink>
                </Cell>
                <Cell>{row.topics.map(nameOf).join(', ')}</Cell>
                {type.hasReviewer && <Cell>{nameOf(row.reviewer)}</Cell>}
                <Cell>{row.date}</Cell>
                <Cell>{row.language}</Cell>
                <Cell>{stateNames[row.state]}</Cell>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      {rows.length > shown && (
        <Button
          text={`Show ${Math.min(step, rows.length - shown)} more of ${rows.length}`}
          mode="ghost"
          style={{ minHeight: 44 }}
          onClick={() => setShown(shown + step)}
        />
      )}
    </Stack>
  );
}

function Cell({ head, children }: { head?: boolean; children: ReactNode }) {
  const As = head ? 'th' : 'td';
  const borderTop = head ? 'none' : '1px solid var(--card-border-color)';
  return <As style={{ padding: '4px 8px', textAlign: 'start', fontSize: '0.8125rem', borderTop }}>{children}</As>;
}

/** A box to tick in the middle of a place that is large enough for a finger. */
function Box({ label, checked, onChange }: { label: string; checked: boolean; onChange: () => void }) {
  const id = useId();
  return (
    <label htmlFor={id} style={{ display: 'grid', placeItems: 'center', width: 44, height: 44 }}>
      <Checkbox id={id} aria-label={label} checked={checked} onChange={onChange} />
    </label>
  );
}
