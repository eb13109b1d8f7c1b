import { Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { useToast } from '@sanity/ui/toast';
import { useEffect, useState } from 'react';
import { groupPages } from './page-groups.ts';
import { summaryOf } from './report-words.ts';
import { closeReport, type Report, useReports } from './reports.ts';

/** How long a report without a problem stays, in milliseconds; longer while what was done can be taken back. */
const staysMs = { usually: 12_000, withUndo: 60_000 };

/** A line for each publish that is under way. */
export function PublishReports() {
  const reports = useReports();
  return (
    <div role="status">
      {reports.map((report) => (
        <ReportLine key={report.key} report={report} />
      ))}
    </div>
  );
}

function ReportLine({ report }: { report: Report }) {
  const { key, progress, undo } = report;
  const [open, setOpen] = useState(false);
  const [held, setHeld] = useState(false);
  const goes = progress.done && progress.problem === undefined && !open && !held;
  useEffect(() => {
    if (!goes) return undefined;
    const timer = setTimeout(() => closeReport(key), undo ? staysMs.withUndo : staysMs.usually);
    return () => clearTimeout(timer);
  }, [goes, key, undo]);
  const { push } = useToast();
  const takeBack = async (work: () => Promise<void>) => {
    await work();
    closeReport(key);
  };
  const say = (error: unknown) => push({ status: 'error', title: 'Not taken back', description: String(error) });
  const groups = groupPages([...progress.live, ...progress.waiting]);
  return (
    <Card
      tone={toneOf(report)}
      borderTop
      paddingX={3}
      data-testid="publish-report"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Flex align="center" gap={2} style={{ minHeight: 44 }}>
        <Text size={1} textOverflow="ellipsis" style={{ flex: 1, minWidth: 0 }}>
          {summaryOf(report)}
        </Text>
        {undo && <LineButton text="Undo" onClick={() => void takeBack(undo).catch(say)} />}
        {groups.length > 0 && (
          <LineButton text={open ? 'Hide pages' : 'Show pages'} expanded={open} onClick={() => setOpen(!open)} />
        )}
        <LineButton text="Close" onClick={() => closeReport(key)} />
      </Flex>
      {open && (
        <Stack gap={4} paddingBottom={4} style={{ maxHeight: '40vh', overflow: 'auto' }}>
          {groups.map(({ title, paths }) => (
            <Stack key={title} gap={3}>
              <Text size={1} weight="medium">
                {title} ({paths.length})
              </Text>
              {paths.map((path) => (
                <Text key={path} size={1}>
                  <a href={path} target="_blank" rel="noreferrer">
                    {path}
                  </a>
                  {progress.waiting.includes(path) && ' – not live yet'}
                </Text>
              ))}
            </Stack>
          ))}
        </Stack>
      )}
    </Card>
  );
}

/** High enough for a finger. */
function LineButton({ text, expanded, onClick }: { text: string; expanded?: boolean; onClick: () => void }) {
  return (
    <Button
      text={text}
      mode="bleed"
      fontSize={1}
      aria-expanded={expanded}
      style={{ minHeight: 44 }}
      onClick={onClick}
    />
  );
}

function toneOf({ progress }: Report): 'caution' | 'positive' | 'transparent' {
  if (progress.problem !== undefined) return 'caution';
  return progress.done ? 'positive' : 'transparent';
}
