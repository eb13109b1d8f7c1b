import { createReadStream, readFileSync } from 'node:fs';
import { createClient } from '@sanity/client';
import { exportDataset } from '@sanity/export';
import { sanityImport } from '@sanity/import';
import { defaultNames } from './config.ts';
import { lakeDirectory, lakePaths } from './store/folder.ts';

const usage = `Takes the content of a running lake out, or in, in the format of "sanity dataset export" and "import".

  npm run lake:export -- <file.tar.gz>
  npm run lake:import -- <file.tar.gz> [--replace]     without --replace, documents that exist already are an error`;

/** The administrator of the lake that runs on this machine's folder. */
function lakeClient() {
  const token = readFileSync(lakePaths(lakeDirectory(process.env)).adminToken, 'utf8').trim();
  const apiHost = process.env['SANITY_API_HOST'] ?? `http://127.0.0.1:${process.env['LAKE_PORT'] ?? '3333'}`;
  return createClient({
    ...defaultNames,
    apiHost,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    token,
  });
}

async function transfer([direction, file, option]: string[]): Promise<string> {
  if (!file || (option !== undefined && option !== '--replace')) throw new Error(usage);
  const client = lakeClient();
  if (direction === 'export') {
    const { documentCount, assetCount } = await exportDataset({
      client,
      dataset: defaultNames.dataset,
      outputPath: file,
    });
    return `${documentCount} documents and ${assetCount} assets are in ${file}.`;
  }
  const operation = option === '--replace' ? 'createOrReplace' : 'create';
  const { numDocs, warnings } = await sanityImport(createReadStream(file), { client, operation });
  const notes = warnings.map(({ message }) => `\nWarning: ${message}`);
  return `${numDocs} documents came in.${notes.join('')}`;
}

try {
  console.log(await transfer(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
