import { join } from 'node:path';

import { loadEnvFiles } from './start/env-files.ts';

/** For `node --import`: gives a program that knows nothing of `.env` files the environment of `npm start`. */
loadEnvFiles(join(import.meta.dirname, '..'));
