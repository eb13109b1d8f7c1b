/** A failure someone can do something about. The message is one clear sentence; no stack is shown. */
export class Refusal extends Error {}

/** @param {number} bytes */
const inMegabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;

/** What the error codes of files and disks mean to the person at the keyboard. */
const sentences = {
  /** @param {string} place */
  ENOSPC: (place) => `The disk is full (writing to ${place}): free some space, then run the command again.`,
  /** @param {string} place */
  EROFS: (place) => `${place} is on a read-only disk: use a folder that can be written to.`,
  /** @param {string} place */
  EACCES: (place) =>
    `${place} cannot be written to by this user: change its owner or permissions, or use another folder.`,
};

/**
 * The sentence for a code such as `ENOSPC`, or `undefined` when the code is not one of a file or disk.
 *
 * @param {string | undefined} code
 * @param {string} place what was being written to
 * @returns {string | undefined}
 */
export function diskSentence(code, place) {
  const known = code === 'EPERM' ? 'EACCES' : code;
  return known === 'ENOSPC' || known === 'EROFS' || known === 'EACCES' ? sentences[known](place) : undefined;
}

/**
 * The sentence for a disk with too little room.
 *
 * @param {string} place
 * @param {number} free bytes
 * @param {number} needed bytes
 */
export function lowDiskSentence(place, free, needed) {
  return `The disk is full: ${place} has ${inMegabytes(free)} left and ${inMegabytes(needed)} are needed; free some space.`;
}

/**
 * Ends the process: a refusal with its sentence alone, anything else with everything we know.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function exitWith(error) {
  console.error(error instanceof Refusal ? `\n${error.message}` : error);
  process.exit(1);
}
