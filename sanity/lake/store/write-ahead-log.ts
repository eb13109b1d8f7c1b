import { closeSync, existsSync, openSync, readSync } from 'node:fs';

/**
 * Looks for damage in a write-ahead log that a crash has left behind. SQLite itself takes the first frame that does not
 * add up for the end of the log, which is right for a log torn by a power cut, and silently drops what was committed
 * after it when a bit has flipped. What tells the two apart: a transaction is only begun when the one before it is on
 * disk, so after a torn frame there can be the rest of one transaction, but never a second one.
 *
 * @returns what is wrong, or `undefined`
 * @see https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
export function damageInLog(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const file = openSync(path, 'r');
  try {
    return damage((offset, length) => {
      const bytes = Buffer.alloc(length);
      return readSync(file, bytes, 0, length, offset) === length ? bytes : undefined;
    });
  } finally {
    closeSync(file);
  }
}

const headerBytes = 32;
const frameHeaderBytes = 24;
const magic = { littleEndian: 0x377f0682, bigEndian: 0x377f0683 } as const;

type Sums = readonly [number, number];

function damage(read: (offset: number, length: number) => Buffer | undefined): string | undefined {
  const header = read(0, headerBytes);
  if (!header) return undefined;
  const littleEndian = header.readUInt32BE(0) === magic.littleEndian;
  if (!littleEndian && header.readUInt32BE(0) !== magic.bigEndian) return 'its write-ahead log has no valid header';
  const add = checksummer(littleEndian);
  const stored = (frame: Buffer, at: number): Sums => [frame.readUInt32BE(at), frame.readUInt32BE(at + 4)];
  let sums = add([0, 0], header.subarray(0, 24));
  if (!same(sums, stored(header, 24))) return 'its write-ahead log has a header that does not add up';
  const pageBytes = header.readUInt32BE(8);
  const salts = header.subarray(16, 24);
  let broken = false;
  let commitsAfter = 0;
  for (let offset = headerBytes; ; offset += frameHeaderBytes + pageBytes) {
    const frame = read(offset, frameHeaderBytes + pageBytes);
    if (!frame) break;
    const computed = add(add(sums, frame.subarray(0, 8)), frame.subarray(frameHeaderBytes));
    sums = stored(frame, 16);
    // Frames with other salts are left over from before the log was last started anew; after them come only others.
    const sound = frame.subarray(8, 16).equals(salts) && same(computed, sums);
    if (!sound) broken = true;
    else if (broken && frame.readUInt32BE(4) !== 0) commitsAfter += 1;
  }
  return commitsAfter > 1 ? 'its write-ahead log is broken in the middle' : undefined;
}

const same = (a: Sums, b: Sums): boolean => a[0] === b[0] && a[1] === b[1];

/** SQLite's running checksum over pairs of 32-bit words, in the byte order that the log's magic number names. */
function checksummer(littleEndian: boolean): (sums: Sums, bytes: Buffer) => Sums {
  return ([first, second], bytes) => {
    let [a, b] = [first, second];
    for (let at = 0; at < bytes.length; at += 8) {
      const x = littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
      const y = littleEndian ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at + 4);
      a = (a + x + b) >>> 0;
      b = (b + y + a) >>> 0;
    }
    return [a, b];
  };
}
