import './bootstrap/node-version.mjs';
import { handOver } from './bootstrap/hand-over.mjs';

handOver('scripts/mutants/main.ts');
