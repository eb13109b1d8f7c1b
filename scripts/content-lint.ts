import './load-env.ts';
import { main } from './content-lint/main.ts';

process.exitCode = await main(process.argv.slice(2));
