import { lakeDirectory, lakePaths } from './store/folder.ts';
import { backupLake } from './store/backup.ts';

process.umask(0o077);
const source = lakePaths(lakeDirectory(process.env));
const stamp = new Date().toISOString().replace(/\..*$/, '').replaceAll(':', '-');
const target = process.argv[2] ?? `${source.directory}-backup-${stamp}`;
try {
  const { documents, assets } = await backupLake(source, target);
  console.log(
    `${documents} documents and ${assets} assets are in ${target}. To restore: stop the lake and start it with LAKE_DIR=${target}.`,
  );
} catch (error) {
  console.error(`The backup failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
