import { Flex, Select, Stack, Text, TextInput } from '@sanity/ui';
import { type ReactNode, useId } from 'react';
import { type BulkType } from './bulk-types.ts';
import { type Filters, type Row } from './rows.ts';

interface Named {
  _id: string;
  name: string | null;
}

interface BulkFiltersProps {
  type: BulkType;
  rows: readonly Row[];
  topics: readonly Named[];
  people: readonly Named[];
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** What staff call a state. */
export const stateNames = { published: 'Published', changed: 'Unpublished changes', draft: 'Never published' } as const;

/** Narrows the list of documents. */
export function BulkFilters({ type, rows, topics, people, filters, onChange }: BulkFiltersProps) {
  const set = (part: Partial<Filters>) => onChange({ ...filters, ...part });
  const languages = [...new Set(rows.flatMap(({ language }) => language ?? []))].sort();
  return (
    <Flex gap={3} wrap="wrap" as="section" aria-label="Filters">
      <Labelled label="Title">
        {(id) => (
          <TextInput
            id={id}
            type="search"
            value={filters.text}
            style={{ height: 44 }}
            onChange={(event) => set({ text: event.currentTarget.value })}
          />
        )}
      </Labelled>
      <Choice label="Topic" value={filters.topic} options={optionsOf(topics)} onChoose={(topic) => set({ topic })} />
      {type.hasReviewer && (
        <Choice
          label="Reviewer"
          value={filters.reviewer}
          options={optionsOf(people)}
          onChoose={(reviewer) => set({ reviewer })}
        />
      )}
      {languages.length > 1 && (
        <Choice
          label="Language"
          value={filters.language}
          options={languages.map((language) => [language, language] as const)}
          onChoose={(language) => set({ language })}
        />
      )}
      <Choice
        label="State"
        value={filters.state}
        options={Object.entries(stateNames)}
        onChoose={(state) => set({ state: state as Filters['state'] })}
      />
      <Labelled label={`${type.date.title} until`}>
        {(id) => (
          <TextInput
            id={id}
            type="date"
            value={filters.until}
            style={{ height: 44 }}
            onChange={(event) => set({ until: event.currentTarget.value })}
          />
        )}
      </Labelled>
    </Flex>
  );
}

/** What can be chosen from documents, by id. */
export const optionsOf = (documents: readonly Named[]): (readonly [value: string, text: string])[] =>
  documents.map(({ _id, name }) => [_id, name ?? 'Without a name']);

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChoose: (value: string) => void;
  /** What is said while nothing is chosen. */
  none?: string;
}

/** A choice of one, high enough for a finger. */
export function Choice({ label, value, options, onChoose, none = 'Any' }: ChoiceProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <Select id={id} value={value} style={{ height: 44 }} onChange={(event) => onChoose(event.currentTarget.value)}>
          <option value="">{none}</option>
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Labelled>
  );
}

/** A field below its label. */
export function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <Stack gap={2} style={{ minWidth: '9rem' }}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      {children(id)}
    </Stack>
  );
}
