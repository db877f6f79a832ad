import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const resolve = {
  alias: { '@payload-config': fromRoot('./payload.config.ts'), '@': fromRoot('./src') },
}

const integration = {
  include: ['tests/int/**/*.test.ts'],
  environment: 'node' as const,
  pool: 'forks' as const,
  // Two forks fill two cores; each loads the libraries once (about 4 s) and keeps files apart by ownWorld.
  maxWorkers: 2,
  isolate: false,
  setupFiles: ['tests/helpers/ownWorld.ts'],
  // In development mode the editor's packages load themselves through a top-level await that now and then
  // never settles on Node 20; the production condition names their files directly.
  execArgv: ['--conditions=production'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
  globalSetup: ['tests/helpers/globalSetup.ts'],
}

export default defineConfig({
  resolve,
  test: {
    teardownTimeout: 20_000,
    // Tests of a file are named when they are slow enough to be looked at, otherwise only when they fail.
    slowTestThreshold: 10_000,
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Rules have no state to keep apart.
          isolate: false,
          testTimeout: 10_000,
        },
      },
      { resolve, test: { name: 'int', ...integration } },
      {
        resolve,
        test: {
          name: 'int-mongo',
          ...integration,
          env: { HOUQIN_TEST_DB: 'mongo' },
          runner: 'tests/helpers/skippingRunner.ts',
        },
      },
    ],
  },
})
