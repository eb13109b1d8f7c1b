import { type Env, EnvError, parseEnv } from '#lib/env.ts';
import { Refusal } from '../bootstrap/refusal.mjs';
import { loadEnvFiles } from './env-files.ts';

/**
 * The environment of a script: `.env.local`, `.env` and what the shell says, parsed.
 *
 * @throws {Refusal} naming every variable that cannot be used
 */
export function readEnvironment(root: string): Env {
  loadEnvFiles(root);
  try {
    return parseEnv(process.env);
  } catch (error) {
    if (error instanceof EnvError) throw new Refusal(error.message, { cause: error });
    throw error;
  }
}
