import { expect, type Page, test } from '@playwright/test'
import { signInByForm } from './support/site'

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

test.setTimeout(180_000)

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
