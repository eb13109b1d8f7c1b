/*
 * Imported first by every entry point and kept to syntax that Node 14 parses, as is everything in this folder:
 * a user of an old Node must meet this sentence, not a SyntaxError.
 */
const OLDEST = 20;

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  console.error(
    `Node ${OLDEST} or newer is needed and this is Node ${process.versions.node}: ` +
      'install the current one from https://nodejs.org, then run the command again.',
  );
  process.exit(1);
}
