import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const resolve = {
  alias: { '@payload-config': fromRoot('./payload.config.ts'), '@': fromRoot('./src') },
}

export default defineConfig({
  resolve,
  test: {
    teardownTimeout: 20_000,
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 5_000,
        },
      },
      {
        resolve,
        test: {
          name: 'int',
          include: ['tests/int/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          // Each file imports the whole Payload config (about 4 s); two forks fill two cores.
          maxWorkers: 2,
          // In development mode the editor's packages load themselves through a top-level await that
          // now and then never settles on Node 20; the production condition names their files directly.
          execArgv: ['--conditions=production'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
