#!/usr/bin/env node
import { EXIT } from '#cli/command.ts';
import { nodeIo } from '#cli/node-io.ts';
import { run } from '#cli/program.ts';

// A reader that has seen enough (`headwater history … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.fault); });

try {
  process.exitCode = await run(process.argv.slice(2), nodeIo());
} catch (error) {
  process.stderr.write(`Headwater failed, and that is a fault of the program and not of your data.\n${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = EXIT.fault;
}
