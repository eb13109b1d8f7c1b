import './bootstrap/node-version.mjs';
import { installGap } from './bootstrap/install.mjs';
import { root, runPinned } from './bootstrap/hand-over.mjs';

// Looks, and changes nothing: so it does not install either.
const gap = installGap(root);
if (gap) {
  console.error(`✗ Packages  ${gap}: run \`npm start\`, which installs them.`);
  process.exitCode = 1;
} else {
  runPinned('scripts/doctor/main.ts');
}
