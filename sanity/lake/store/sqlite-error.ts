/** SQLite's primary result codes that the lake tells apart: https://www.sqlite.org/rescode.html */
export const sqliteCodes = { busy: 5, corrupt: 11, full: 13, constraint: 19, notADatabase: 26 } as const;

/** The primary result code of an error that SQLite raised; `undefined` for any other error. */
export function sqliteCode(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}
