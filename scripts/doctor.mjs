import './bootstrap/node-version.mjs';
import { root, runPinned } from './bootstrap/hand-over.mjs';
import { installGap, pinnedNode } from './bootstrap/install.mjs';
import { libraryMissingFor, withoutLibrary } from './bootstrap/libraries.mjs';
import { exitWith } from './bootstrap/refusal.mjs';

// Looks, and changes nothing: so it does not install either.
const gap = installGap(root);
if (gap) {
  console.error(`✗ Packages  ${gap}: run \`npm start\`, which installs them.`);
  process.exitCode = 1;
} else {
  const library = libraryMissingFor(pinnedNode(root));
  if (library) exitWith(withoutLibrary(library));
  runPinned('scripts/doctor/main.ts');
}
