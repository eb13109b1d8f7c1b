import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const claims = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/claims.ts', ...args], { cwd: root, encoding: 'utf8' });

const file = join(mkdtempSync(join(tmpdir(), 'claims-')), 'sentences.txt');
writeFileSync(file, 'A session may help you relax.\n\nCraniosacral therapy cures asthma.\n');

test('a sentence that passes exits with 0, one that is refused with 1, a wrong command with 2', () => {
  expect(claims('A session may help you relax.').status).toBe(0);
  const refused = claims('Our sessions relieve migraine.');
  expect(refused.status).toBe(1);
  expect(refused.stdout).toContain('Would pass:');
  expect(claims().status).toBe(2);
  expect(claims('--file', 'missing.txt').stderr).toContain('missing.txt');
});

test('a file is judged line by line, as JSON', () => {
  const { status, stdout } = claims('--file', file, '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([
    { sentence: 'A session may help you relax.', refused: false, findings: [] },
    { refused: true, findings: [{ rule: 'serious-condition', words: 'cures asthma' }] },
  ]);
});

test('--sourced judges as if there were a source of that kind', () => {
  const sentence = 'Practitioners say that it eases headaches.';
  expect(claims(sentence).status).toBe(1);
  expect(claims(sentence, '--sourced', 'practitioner').status).toBe(0);
  expect(claims(sentence, '--sourced', 'hearsay').status).toBe(2);
});
