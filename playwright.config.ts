import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser } from './src/cli/lib/browser.mjs'

const port = process.env['E2E_PORT'] ?? '3217'
const external = process.env['BASE_URL']
const baseURL = external ?? `http://localhost:${port}`

// Tests read the demo accounts from here; the server is started on a copy of a seeded database in it.
process.env['E2E_DATA_DIR'] ??= join(tmpdir(), `houqin-e2e-${port}`)

const executablePath = findBrowser()

export default defineConfig({
  testDir: './tests/e2e',
  outputDir: './test-results',
  fullyParallel: false,
  // One: Payload writes an account's list of sessions back whole, so of two sign-ins of one account in the same
  // moment one is lost, and the journeys share the demo accounts.
  workers: process.env['E2E_WORKERS'] ? Number(process.env['E2E_WORKERS']) : 1,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['line'], ['json']] : [['list']],
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    bypassCSP: false,
    // Nobody reads a trace in CI, and recording one costs a tenth of the time.
    trace: process.env['CI'] ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { args: BROWSER_FLAGS, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: '**/*.phone.spec.ts',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      testMatch: ['**/*.phone.spec.ts', '**/accessibility*.spec.ts'],
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 360, height: 740 },
        deviceScaleFactor: 2,
        isMobile: true,
        hasTouch: true,
      },
    },
  ],
  ...(external
    ? {}
    : {
        webServer: {
          command: 'node src/cli/e2e-server.mjs',
          // A line per request would bury what a failed journey says.
          env: { PORT: port, DATA_DIR: process.env['E2E_DATA_DIR'], LOG_LEVEL: 'warn' },
          url: `${baseURL}/api/health`,
          timeout: 15 * 60_000,
          reuseExistingServer: !process.env['CI'],
          gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
          stdout: 'pipe',
          stderr: 'pipe',
        },
      }),
})
