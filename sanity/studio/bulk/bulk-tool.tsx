import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle';
import { Container, Flex, Heading, Stack, Text } from '@sanity/ui';
import { useMemo, useState } from 'react';
import { type Tool } from 'sanity';
import { contentTypes } from '#sanity/content-types.ts';
import { Problem } from '../auth/problem.tsx';
import { useLiveQuery } from '../start/live-query.ts';
import { BulkActions } from './bulk-actions.tsx';
import { BulkFilters, Choice, optionsOf } from './bulk-filters.tsx';
import { BulkProgress } from './bulk-progress.tsx';
import { BulkTable } from './bulk-table.tsx';
import { type BulkType, bulkTypes } from './bulk-types.ts';
import { filterRows, noFilters, rowsOf, rowsQuery, rowsSchema } from './rows.ts';
import { useBulk } from './use-bulk.ts';

/** Lists of articles, questions and resources in which many are changed at once. */
export const bulkTool: Tool = { name: 'bulk', title: 'Bulk edit', icon: CheckmarkCircleIcon, component: Bulk };

function Bulk() {
  const [type, setType] = useState(bulkTypes[0]!);
  const choose = (name: string) => setType(bulkTypes.find((each) => each.name === name) ?? type);
  return (
    <div style={{ height: '100%', overflow: 'auto' }}>
      <Container width={5} padding={[3, 4]}>
        <Stack gap={4} paddingY={4}>
          <Flex gap={4} align="flex-end" wrap="wrap">
            <Heading as="h1" size={3}>
              Bulk edit
            </Heading>
            <Choice
              label="Kind"
              value={type.name}
              options={bulkTypes.map(({ name }) => [name, contentTypes[name].plural] as const)}
              onChoose={choose}
            />
          </Flex>
          <Documents key={type.name} type={type} />
        </Stack>
      </Container>
    </div>
  );
}

function Documents({ type }: { type: BulkType }) {
  const found = useLiveQuery(
    useMemo(() => rowsQuery(type), [type]),
    rowsSchema,
  );
  const [filters, setFilters] = useState(noFilters);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { state, start, cancel, close } = useBulk();
  if (found === undefined) return <Text size={1}>…</Text>;
  if (found instanceof Error) return <Problem>{found.message}</Problem>;
  const rows = rowsOf(found);
  const shown = filterRows(rows, filters);
  const names = new Map([...found.topics, ...found.people].map(({ _id, name }) => [_id, name ?? '']));
  const [topics, people] = [optionsOf(found.topics), optionsOf(found.people)];
  // What a filter hides is not changed unseen.
  const ids = shown.filter(({ id }) => selected.has(id)).map(({ id }) => id);
  return (
    <>
      <BulkFilters {...{ type, rows, filters }} topics={found.topics} people={found.people} onChange={setFilters} />
      {state ? (
        <BulkProgress
          type={type}
          state={state}
          titles={new Map(rows.map(({ id, title }) => [id, title]))}
          onCancel={cancel}
          onClose={() => {
            close();
            setSelected(new Set());
          }}
        />
      ) : (
        <BulkActions {...{ type, topics, people }} count={ids.length} onRun={(change) => void start(ids, change)} />
      )}
      <BulkTable type={type} rows={shown} names={names} selected={new Set(ids)} onSelect={setSelected} />
    </>
  );
}
