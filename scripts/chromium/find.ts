import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { Refusal } from '../bootstrap/refusal.mjs';

/** Where {@link installChromium} puts the one from npm. */
export const ownChromium = (root: string): string => join(root, '.cache/chromium/run');

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const applications = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The Chromium to test with: `CHROMIUM_PATH`, or one the machine has, or one that was installed for us.
 *
 * @returns its path, or `undefined` when there is none
 * @throws {Refusal} when `CHROMIUM_PATH` names nothing
 */
export function findChromium(
  root: string,
  { CHROMIUM_PATH, PATH = '' }: Record<string, string | undefined> = process.env,
): string | undefined {
  if (CHROMIUM_PATH) {
    if (existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH;
    throw new Refusal(`CHROMIUM_PATH is "${CHROMIUM_PATH}", where there is no file: correct it or leave it out.`);
  }
  const onPath = PATH.split(delimiter).flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...onPath, ...applications, ownChromium(root)].find((path) => existsSync(path));
}
