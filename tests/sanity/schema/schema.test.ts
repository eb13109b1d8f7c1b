import { spawnSync } from 'node:child_process';
import { contentTypeNames } from '#sanity/content-types.ts';
import { schemaTypes } from '#sanity/schema/index.ts';
import { schemaProblems } from './validate';

const documents = schemaTypes.filter(({ type }) => type === 'document');

test('Sanity finds nothing wrong with the definitions', () => {
  expect(schemaProblems()).toEqual([]);
});

test('the document types are those of the registry', () => {
  expect(documents.map(({ name }) => name).sort()).toEqual([...contentTypeNames].sort());
});

test('every document type has an icon and a preview, and every field a title', () => {
  for (const type of documents) {
    expect(type).toMatchObject({ icon: expect.anything(), preview: expect.anything() });
    const fields = (type as { fields: { name: string; title?: string }[] }).fields;
    expect(fields.filter(({ title }) => !title)).toEqual([]);
  }
});

test('importing the schema does not load the Studio', () => {
  const listModules = `
    import { registerHooks } from 'node:module';
    registerHooks({
      resolve(specifier, context, next) {
        const found = next(specifier, context);
        console.log(found.url);
        return found;
      },
    });
    await import('./sanity/schema/index.ts');
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', listModules], {
    encoding: 'utf8',
  });
  const packages = new Set(
    stdout.split('\n').flatMap((url) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []),
  );
  expect(stderr).toBe('');
  expect(stdout).toContain('/sanity/schema/index.ts');
  expect([...packages].sort()).toEqual(['@sanity/icons', '@sanity/types', 'libphonenumber-js', 'react', 'validator']);
});
