import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    // Modules are evaluated once for each worker, not for each of three hundred files: a test must not lean on the state of a module.
    isolate: false,
    // Both cores of a small machine: left to itself, vitest would use one.
    maxWorkers: 2,
    // Some tests simulate or drive a browser; each should be far faster, but a busy machine is no reason to fail.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The same of what is waited for on a page.
    expect: { poll: { timeout: 10_000 } },
  },
});
