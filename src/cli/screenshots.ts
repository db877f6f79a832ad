/**
 * `npm run screenshots`: pictures of a running installation, for the README and for looking at. Reads BASE_URL
 * (default http://localhost:3000), DATA_DIR (for demo-accounts.json); `-- --out docs/images` chooses the folder,
 * `-- --only home,me` some of the pages.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { z } from 'zod'
import { BROWSER_FLAGS, findBrowser } from './lib/browser.mjs'

const BASE_URL = (process.env.BASE_URL ?? 'http://localhost:3000').replace(/\/+$/, '')
const DATA_DIR = path.resolve(process.env.DATA_DIR ?? 'data')

const accountsSchema = z.array(z.object({ role: z.string(), email: z.string(), password: z.string() }))

interface Shot {
  name: string
  /** A path, or the list whose first entry is shown. */
  path: string
  firstLinkBelow?: string
  /** Role to sign in as. */
  role?: string
}

const SHOTS: Shot[] = [
  { name: 'home', path: '/' },
  { name: 'standards', path: '/standards' },
  { name: 'standard', path: '/standards', firstLinkBelow: '/standards/' },
  { name: 'stars', path: '/stars' },
  { name: 'plan', path: '/plans', firstLinkBelow: '/plans/', role: 'staff' },
  { name: 'summary', path: '/summaries', firstLinkBelow: '/summaries/' },
  { name: 'me', path: '/me', role: 'staff' },
  { name: 'inbox', path: '/me/approvals', role: 'reviewer' },
  { name: 'review', path: '/me/approvals', firstLinkBelow: '/me/approvals/', role: 'reviewer' },
  { name: 'acknowledgements', path: '/acknowledgements', firstLinkBelow: '/acknowledgements/', role: 'reviewer' },
  { name: 'due', path: '/me/due', role: 'reviewer' },
  { name: 'notices', path: '/me/notices', role: 'reviewer' },
  { name: 'admin', path: '/admin', role: 'admin' },
  { name: 'admin-inbox', path: '/admin/inbox', role: 'reviewer' },
  { name: 'admin-due', path: '/admin/due', role: 'admin' },
  { name: 'admin-document', path: '/admin/collections/sops/1', role: 'editor' },
  { name: 'admin-history', path: '/admin/collections/sops/1/history', role: 'editor' },
  { name: 'admin-audit', path: '/admin/collections/audit-log', role: 'admin' },
]

const DEVICES = [
  { name: 'desktop', options: { viewport: { width: 1280, height: 800 } } },
  {
    name: 'phone',
    options: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  },
] as const

const SCHEMES = ['light', 'dark'] as const

/** Signs in over the API: the cookie then belongs to the context. */
async function signIn(context: BrowserContext, role: string): Promise<void> {
  const file = path.join(DATA_DIR, 'demo-accounts.json')
  if (!existsSync(file)) throw new Error(`${file} is missing: set DATA_DIR to the folder of the running demo`)
  const account = accountsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).find((one) => one.role === role)
  if (!account) throw new Error(`no demo account has the role ${role}`)
  const { email, password } = account
  const headers = { Origin: BASE_URL }
  const response = await context.request.post(`${BASE_URL}/api/users/login`, { data: { email, password }, headers })
  if (!response.ok()) throw new Error(`signing in as ${role} answered ${response.status()}`)
}

async function open(page: Page, shot: Shot): Promise<void> {
  await page.goto(`${BASE_URL}${shot.path}`, { waitUntil: 'load' })
  if (shot.firstLinkBelow) {
    const href = await page.locator(`main a[href^="${shot.firstLinkBelow}"]`).first().getAttribute('href')
    if (!href) throw new Error(`${shot.path} links to nothing below ${shot.firstLinkBelow}`)
    await page.goto(`${BASE_URL}${href}`, { waitUntil: 'load' })
  }
  // The console fills itself in after loading; a page of the site is complete at once.
  if (shot.path.startsWith('/admin')) await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
}

async function shoot(browser: Browser, shot: Shot, out: string): Promise<void> {
  for (const device of DEVICES) {
    for (const colorScheme of SCHEMES) {
      const context = await browser.newContext({
        ...device.options,
        colorScheme,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      })
      if (shot.role) await signIn(context, shot.role)
      const page = await context.newPage()
      await open(page, shot)
      const suffix = colorScheme === 'dark' ? '-dark' : ''
      const file = path.join(out, `${shot.name}-${device.name}${suffix}.png`)
      await page.screenshot({ path: file, fullPage: false, animations: 'disabled' })
      console.log(file)
      await context.close()
    }
  }
}

const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' } } })
const out = path.resolve(values.out ?? '.cache/screenshots')
const only = values.only?.split(',')
mkdirSync(out, { recursive: true })
const executablePath = findBrowser()
const browser = await chromium.launch({ args: BROWSER_FLAGS, ...(executablePath ? { executablePath } : {}) })
let failures = 0
try {
  for (const shot of SHOTS.filter(({ name }) => !only || only.includes(name))) {
    try {
      await shoot(browser, shot, out)
    } catch (error) {
      failures += 1
      console.error(`✗ ${shot.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
} finally {
  await browser.close()
}
process.exitCode = failures > 0 ? 1 : 0
