import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { firstDoc } from './support/console'
import { release, send, sendDoc } from './support/documents'
import { signIn, signInByForm } from './support/site'

/** Looks at the phone's own list until it holds what is asked for. */
async function untilHeld(page: Page, heading: string) {
  await expect(async () => {
    await page.goto('/offline')
    await expect(page.getByRole('heading', { name: heading })).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 45_000 })
}
const hrefIn = async (page: Page, heading: string) => {
  const section = page.locator('section').filter({ has: page.getByRole('heading', { name: heading }) })
  return String(await section.getByRole('link').first().getAttribute('href'))
}

/** What the phone shows by itself, light and dark. */
async function expectAccessible(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect.soft(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
  }
}

/** The text of a page that the phone holds; empty for one that it does not. */
const heldText = (page: Page, href: string) =>
  page.evaluate(async (path) => (await (await caches.match(path))?.text()) ?? '', href)
const memberCaches = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('member')))

const somebody = async (browser: Browser, role: string) => {
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await signIn(page, role)
  return page
}

const stamp = () => Date.now().toString(36)
const POST = '水电维修工'

/** An internal plan in force with a card for the post of the demo's member of staff. */
async function planInForce(browser: Browser, action: string, contacts: object[] = []) {
  const people = { author: await somebody(browser, 'editor'), reviewer: await somebody(browser, 'reviewer') }
  const { id: department } = await firstDoc(people.author, 'departments?limit=1&depth=0&where[code][equals]=WX')
  const title = `泵房进水处置方案 ${stamp()}`
  const steps = [{ role: POST, action, minutes: 5 }]
  const data = { title, planType: 'on-site', visibility: 'internal', department, steps, contacts }
  const { id } = await sendDoc(people.author, 'emergency-plans?depth=0&draft=true', data)
  await release(people, `emergency-plans/${id}`, { reason: '首次编制。' })
  return { people, id, title, steps }
}

/** The address of the card in the phone's list, once it is held. */
async function untilCardHeld(page: Page, title: string): Promise<string> {
  const row = page.getByRole('listitem').filter({ hasText: title }).getByRole('link', { name: POST })
  await expect(async () => {
    await page.goto('/offline')
    await expect(row).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  return String(await row.getAttribute('href'))
}

/** As a browser does after twelve hours. */
const runOut = (context: BrowserContext) => context.clearCookies({ name: 'houqin-token' })

test.setTimeout(180_000)
test.use({ actionTimeout: 30_000 })

test('cards and plans open without a network, and what is internal is forgotten on signing out', async ({
  page,
  context,
}) => {
  await signInByForm(page, 'staff')
  await expect(page.getByRole('heading', { name: '我的处置卡' })).toBeVisible()
  await untilHeld(page, '我的预案')
  const card = await hrefIn(page, '我的处置卡')
  const plan = await hrefIn(page, '我的预案')
  await untilHeld(page, '其他处置卡')

  await context.setOffline(true)
  await page.goto(card)
  await expect(page.getByRole('status')).toContainText(/离线：保存于 \d{4}年\d+月\d+日 \d\d:\d\d，版本 \d/)
  const call = page.locator('.action-contacts a[href^="tel:"]').first()
  await expect(call).toBeVisible()
  await expectAccessible(page)
  await page.goto('/offline')
  await expectAccessible(page)
  await page.goto(plan)
  await expect(page.getByRole('status')).toContainText('离线')
  await expect(page.getByRole('heading', { level: 2, name: '联系人' })).toBeVisible()
  await page.goto('/stars')
  await expect(page.getByRole('heading', { name: '没有网络' })).toBeVisible()

  await context.setOffline(false)
  await page.goto('/me')
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.waitForURL('/')
  await expect(async () => {
    await page.goto('/offline')
    await expect(page.getByRole('heading', { name: '我的处置卡' })).toHaveCount(0)
    await expect(page.getByRole('heading', { name: '其他处置卡' })).toBeVisible()
  }).toPass({ timeout: 30_000 })
  const open = await hrefIn(page, '其他处置卡')
  const members = await page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('member')))
  expect(members).toEqual([])

  await context.setOffline(true)
  await page.goto(open)
  await expect(page.getByRole('status')).toContainText('离线')
  await expect(page.locator('.action-contacts')).toHaveCount(0)
})

test('a new version reaches the phone by itself, and the old one is gone', async ({ browser, page, context }) => {
  const { people, id, title, steps } = await planInForce(browser, '先关一号阀门。')
  await signIn(page, 'staff')
  const card = await untilCardHeld(page, title)

  await context.setOffline(true)
  await page.goto(card)
  await expect(page.getByRole('status')).toContainText('版本 1.0')
  await expect(page.locator('.action-steps')).toContainText('先关一号阀门。')
  const changed = steps.map((step) => ({ ...step, action: '先关二号阀门。' }))
  await sendDoc(people.author, `emergency-plans/${id}?depth=0&draft=true`, { steps: changed }, 'PATCH')
  await release(people, `emergency-plans/${id}`, { reason: '阀门改号。', trigger: 'other' })
  await page.reload()
  await expect(page.locator('.action-steps')).toContainText('先关一号阀门。')

  // The page stays open, nobody touches it.
  await context.setOffline(false)
  await expect.poll(() => heldText(page, card), { timeout: 30_000 }).toContain('先关二号阀门。')
  expect(await heldText(page, card)).not.toContain('先关一号阀门。')
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('status')).toContainText('版本 1.1')
  await expect(page.locator('.action-steps')).toContainText('先关二号阀门。')
  await expect(page.getByText('先关一号阀门。')).toHaveCount(0)
  await page.goto('/offline')
  const rows = page.getByRole('listitem').filter({ hasText: title })
  await expect(rows.first()).toContainText('版本 1.1')
  await expect(rows.filter({ hasText: '版本 1.0' })).toHaveCount(0)
})

test('a number changed in the register of contacts reaches the card on the phone', async ({
  browser,
  page,
  context,
}) => {
  const author = await somebody(browser, 'editor')
  const { id: department } = await firstDoc(author, 'departments?limit=1&depth=0&where[code][equals]=WX')
  const entry = { name: `泵房值班室${stamp()}`, organisation: '值班室', kind: 'internal', phone: '81001', department }
  const { id: contact } = await sendDoc(author, 'contacts?depth=0', entry)
  const { title } = await planInForce(browser, '打电话给泵房。', [{ contact, role: '泵房值班' }])
  await signIn(page, 'staff')
  const card = await untilCardHeld(page, title)
  await context.setOffline(true)
  await page.goto(card)
  await expect(page.locator('.action-contacts a[href="tel:81001"]')).toBeVisible()

  await send(author, `contacts/${contact}?depth=0`, { phone: '81002' }, 'PATCH')
  await context.setOffline(false)
  await expect.poll(() => heldText(page, card), { timeout: 30_000 }).toContain('tel:81002')
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('status')).toContainText('离线')
  await expect(page.locator('.action-contacts a[href="tel:81002"]')).toBeVisible()
  await expect(page.locator('a[href="tel:81001"]')).toHaveCount(0)
})

test('when a second person signs in on the phone, nothing of the first is there', async ({
  browser,
  page,
  context,
}) => {
  const { title } = await planInForce(browser, '只给本岗位看的动作。')
  await signIn(page, 'staff')
  const card = await untilCardHeld(page, title)
  const first = await memberCaches(page)
  expect(first).toHaveLength(1)

  // The first one never signs out: his session runs out.
  await runOut(context)
  await signInByForm(page, 'inspector')
  await context.setOffline(true)
  await page.goto(card)
  await expect(page.getByRole('heading', { name: '没有网络' })).toBeVisible()
  await page.goto('/offline')
  await expect(page.getByText(title)).toHaveCount(0)
  await context.setOffline(false)
  await untilHeld(page, '其他处置卡')
  await expect(page.getByText(title)).toHaveCount(0)
  expect(await heldText(page, card)).toBe('')
  for (const name of await memberCaches(page)) expect(first).not.toContain(name)
})

test('a session that was ended is noticed when the network is back; until then the card opens', async ({
  browser,
  page,
  context,
}) => {
  const { title } = await planInForce(browser, '断网时仍要能看的动作。')
  await signInByForm(page, 'staff')
  const card = await untilCardHeld(page, title)
  await context.setOffline(true)
  await page.goto(card)

  // The same session ends on the server, while the phone still holds its cookie.
  const elsewhere = await browser.newContext({ locale: 'zh-CN' })
  await elsewhere.addCookies(await context.cookies())
  const desk = await elsewhere.newPage()
  await desk.goto('/me')
  await desk.getByRole('button', { name: '退出登录' }).click()
  await desk.waitForURL('/')
  await page.reload()
  await expect(page.getByRole('status')).toContainText('离线：保存于')
  await expect(page.locator('.action-steps')).toContainText('断网时仍要能看的动作。')

  await context.setOffline(false)
  await expect.poll(() => memberCaches(page), { timeout: 30_000 }).toEqual([])
  expect(await heldText(page, card)).toBe('')
  await context.setOffline(true)
  await page.goto(card)
  await expect(page.getByRole('heading', { name: '没有网络' })).toBeVisible()
})

test('a session that runs out leaves the cards on the phone, marked, until somebody signs in', async ({
  browser,
  page,
  context,
}) => {
  const { title } = await planInForce(browser, '登录过期后仍要能看的动作。')
  await signInByForm(page, 'staff')
  const card = await untilCardHeld(page, title)
  await runOut(context)
  await expect(async () => {
    await page.goto('/offline')
    await expect(page.getByRole('status')).toContainText('登录已过期', { timeout: 1000 })
  }).toPass({ timeout: 45_000 })
  await expectAccessible(page)
  await context.setOffline(true)
  await page.goto(card)
  await expect(page.getByRole('status')).toContainText(/离线：保存于 .*登录已过期，重新登录后更新/)
  await expect(page.locator('.action-steps')).toContainText('登录过期后仍要能看的动作。')

  await context.setOffline(false)
  await page.goto(card)
  await expect(page.locator('.action-steps')).toHaveCount(0)
  await signInByForm(page, 'staff')
  await untilCardHeld(page, title)
  await expect(page.getByText('登录已过期')).toHaveCount(0)
})

test('the site can be installed', async ({ request }) => {
  const manifest = await (await request.get('/manifest.webmanifest')).json()
  expect(manifest).toMatchObject({ display: 'standalone', scope: '/', start_url: '/me' })
  const sizes: string[] = []
  for (const icon of manifest.icons) {
    const answer = await request.get(icon.src)
    expect(answer.headers()['content-type']).toBe('image/png')
    sizes.push(`${icon.purpose} ${icon.sizes}`)
    const png = await answer.body()
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(icon.sizes)
  }
  expect(sizes).toEqual(['any 192x192', 'any 512x512', 'maskable 192x192', 'maskable 512x512'])
  const worker = await request.get('/sw.js')
  expect(worker.headers()['content-type']).toContain('javascript')
  expect((await (await request.get('/offline.js')).body()).length).toBeLessThan(2048)
})

test('what a phone keeps is its reader’s own list, and never stored on the way', async ({ page, request }) => {
  const anonymous = await request.get('/offline/manifest.json')
  expect(anonymous.headers()['cache-control']).toBe('private, no-store')
  const open = await anonymous.json()
  expect(open.reader).toBeNull()
  expect(new Set(open.pages.map(({ scope }: { scope: string }) => scope))).toEqual(new Set(['public']))
  await signInByForm(page, 'staff')
  const own = await (await page.request.get('/offline/manifest.json')).json()
  expect(own.reader).toMatch(/^[0-9a-f]{16}$/)
  expect(own.pages[0]).toMatchObject({ kind: 'card', isMine: true, scope: 'member' })
})
