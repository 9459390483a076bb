/** `npm run bench`: bundles the benchmarks like the command line and runs them. */
import { spawnSync } from 'node:child_process';
import { buildBench } from './build-node.ts';

await buildBench();
process.exitCode = spawnSync(process.execPath, ['dist/bench/run.js'], { stdio: 'inherit' }).status ?? 1;
