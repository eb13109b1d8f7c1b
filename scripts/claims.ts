import { main } from './claims/main.ts';

process.exitCode = main(process.argv.slice(2));
