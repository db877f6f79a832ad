import base from '/work/main/playwright.config.ts'
const { webServer: _, ...rest } = base as any
export default { ...rest, testDir: '/work/main/tests/e2e', expect: { timeout: 60000 }, timeout: 240000, retries: 0, workers: 1, use: { ...rest.use, baseURL: 'http://localhost:3105', actionTimeout: 60000, navigationTimeout: 120000 } }
