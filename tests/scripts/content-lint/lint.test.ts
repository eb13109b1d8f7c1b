import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathText } from '#scripts/content-lint/finding.ts';
import { type Document } from '#scripts/content-lint/finding.ts';
import { lint } from '#scripts/content-lint/lint.ts';
import { documents as seeded } from '#sanity/seed/documents.ts';
import { good, paragraph, reference } from '../../sanity/schema/documents';

const today = '2026-11-30';
const cited = { ...good.article, sources: [reference('source-a')], related: [] };
const site = { ...good, article: cited } as unknown as Record<string, Document>;

/** A whole, faultless site in which one document is replaced or added. */
const siteWith = (changes: Record<string, object>) => Object.values({ ...site, ...changes }) as Document[];
const found = async (documents: Document[]) =>
  (await lint(documents, today)).map(({ level, id, path, message }) => `${level} ${id} ${pathText(path)}: ${message}`);

test('a faultless site', async () => {
  expect(await found(siteWith({}))).toEqual([]);
});

const link = {
  ...paragraph('a', 'here'),
  markDefs: [{ _type: 'link', _key: 'l', href: 'https://example.org/' }],
  children: [{ _type: 'span', _key: 's', text: 'here', marks: ['l'] }],
};
const citing = (id: string) => ({
  ...paragraph('a', 'It helps.'),
  children: [
    { _type: 'span', _key: 's', text: 'It was studied.', marks: [] },
    { _type: 'citation', _key: 'c', source: reference(id) },
  ],
});
const hard =
  'Notwithstanding considerable methodological heterogeneity, investigators hypothesised physiological interdependencies necessitating comprehensive multidisciplinary reconsideration of institutional recommendations.';

test.each<[string, Record<string, object>, string[]]>([
  [
    'a claim',
    { faq: { ...good.faq, shortAnswer: 'It cures migraine.' } },
    ['warning faq-a shortAnswer: “cures migraine”'],
  ],
  ['a broken reference', { faq: { ...good.faq, topic: reference('topic-gone') } }, ['error faq-a topic: ']],
  [
    'an overdue review',
    { faq: { ...good.faq, lastReviewed: '2025-10-01', nextReviewDue: '2026-10-01' } },
    ['warning faq-a nextReviewDue: The review was due on 2026-10-01'],
  ],
  [
    'a source that nobody cites, and a link without words',
    { other: { ...good.source, _id: 'source-b' }, faq: { ...good.faq, longAnswer: [link] } },
    ['warning faq-a longAnswer: The link “here”', 'warning source-b : No page cites this source'],
  ],
  [
    'a citation of what was retracted',
    { source: { ...good.source, notice: { kind: 'retraction' } } },
    ['warning article-a : It cites “'],
  ],
  [
    'a citation without a number',
    { article: { ...cited, body: [citing('source-b')] }, other: { ...good.source, _id: 'source-b' } },
    ['warning article-a body[_key=="a"]: This cites a source that is not in this page’s list'],
  ],
  [
    'a claim whose source was removed',
    { article: { ...cited, sources: [reference('source-a')], body: [citing('source-gone')] } },
    [
      'error article-a body[_key=="a"].children[_key=="c"].source: ',
      'warning article-a body[_key=="a"]: This cites a source that is not in this page’s list',
    ],
  ],
  [
    'a question asked twice',
    {
      faq: { ...good.faq, question: 'Can parents stay in the room?' },
      twin: {
        ...good.faq,
        _id: 'faq-b',
        question: 'Can the parents stay in a room?',
        slug: { _type: 'slug', current: 'b' },
      },
    },
    ['warning faq-b question: “Can parents stay in the room?” asks nearly the same'],
  ],
  [
    'a page about pain without “When to see a doctor”',
    { article: { ...cited, title: 'Back pain' } },
    ['warning article-a body: It is about pain, illness or babies'],
  ],
  [
    'a text that is hard to read',
    { article: { ...cited, body: [paragraph('a', hard)] } },
    ['warning article-a : It reads at the age of'],
  ],
])('%s is found, once', async (_name, changes, expected) => {
  const findings = await found(siteWith(changes));
  expect(findings.map((line, index) => line.startsWith(expected[index] ?? 'nothing') || line)).toEqual(
    expected.map(() => true),
  );
});

test('the first content has no errors; the command line says so, and writes a report', () => {
  const assets = new Set([...JSON.stringify(seeded).matchAll(/"_ref":"(picture-[^"]+)"/g)].map(([, id]) => id));
  const lines = [...seeded, ...[...assets].map((_id) => ({ _id, _type: 'sanity.imageAsset' }))];
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  writeFileSync(join(folder, 'site.ndjson'), lines.map((each) => JSON.stringify(each)).join('\n'));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/content-lint.ts', ...args], {
      cwd: join(import.meta.dirname, '../../..'),
      encoding: 'utf8',
    });
  const { status, stdout, stderr } = run(
    '--file',
    join(folder, 'site.ndjson'),
    '--json',
    '--html',
    join(folder, 'report.html'),
  );
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({ errors: 0 });
  expect(status).toBe(0);
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('0 errors');
  writeFileSync(join(folder, 'broken.ndjson'), JSON.stringify({ _id: 'topic-a', _type: 'topic' }));
  expect(run('--file', join(folder, 'broken.ndjson')).status).toBe(1);
  expect(run('--file', join(folder, 'missing.ndjson')).status).toBe(2);
});
