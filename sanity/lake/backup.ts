import { lakeDirectory, lakePaths } from './store/folder.ts';
import { backupLake } from './store/backup.ts';

process.umask(0o077);
const source = lakePaths(lakeDirectory(process.env));
const stamp = new Date().toISOString().replace(/\..*$/, '').replaceAll(':', '-');
const target = process.argv[2] ?? `${source.directory}-backup-${stamp}`;
try {
  const { documents, assets, missing, damaged } = await backupLake(source, target);
  console.log(
    `${documents} documents and ${assets} assets are in ${target}. To restore: stop the lake and start it with LAKE_DIR=${target}.`,
  );
  if (missing.length > 0) {
    console.error(
      `The lake has no file for ${missing.length} of its asset documents, so the copy has none either. Upload these again, or delete their documents:\n${missing.join('\n')}`,
    );
  }
  if (damaged.length > 0) {
    console.error(
      `Damaged in the lake, and so in the copy (${damaged.length}). Look for these in an older backup:\n${damaged.join('\n')}`,
    );
    // So that a command that clears away older backups keeps them.
    process.exitCode = 1;
  }
} catch (error) {
  console.error(`The backup failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
