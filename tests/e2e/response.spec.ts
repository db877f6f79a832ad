import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { firstDoc } from './support/console'
import { signIn } from './support/site'

/** What another phone writes is on this one within two seconds: that is the promise, not a patience. */
const PROMISE = { timeout: 2000 }
const PHONE = { viewport: { width: 360, height: 740 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }

async function phoneOf(browser: Browser, role: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext(PHONE)
  const page = await context.newPage()
  await signIn(page, role, '/me')
  return { context, page }
}

/** The address of a plan of the editor's department with several levels and steps. */
async function planPath(page: Page): Promise<string> {
  const { slug } = await firstDoc(page, 'emergency-plans?limit=1&depth=0&where[code][equals]=HQ-AB-Y01')
  return `/plans/${encodeURIComponent(String(slug))}`
}

async function start(page: Page, button: string) {
  await page.goto(await planPath(page))
  await page.getByText('启动响应 / 开始演练').or(page.getByText('再启动一场响应或演练')).click()
  await page.getByLabel('地点和情况').fill('5 号楼 2 层洗衣房冒烟')
  const separate = page.getByLabel(/另有一处同时发生/)
  if ((await separate.count()) > 0) await separate.check()
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.waitForURL(/\/responses\/\w+$/)
}

async function note(page: Page, text: string) {
  await page.getByRole('button', { name: '记一笔' }).click()
  await page.getByRole('dialog').getByLabel('内容').fill(text)
  await page.getByRole('dialog').getByRole('button', { name: '记下' }).click()
}

async function command(page: Page, what: string, reason: string, confirm: string) {
  await page.getByRole('button', { name: '指挥', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(what).check()
  await dialog.getByLabel('理由').fill(reason)
  await dialog.getByRole('button', { name: confirm }).click()
}

const log = (page: Page) => page.locator('.log')
const connected = (page: Page) => expect(page.locator('.connection')).toContainText('已连接')

async function expectNoViolations(page: Page, what: string) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
  expect.soft(found, what).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(overflow, `${what} scrolls sideways`).toBeLessThanOrEqual(0)
}

test('two phones on one board see each other, one loses its connection, nothing is lost', async ({ browser }) => {
  test.slow()
  const one = await phoneOf(browser, 'staff')
  const two = await phoneOf(browser, 'reviewer')
  await start(one.page, '启动响应')
  await connected(one.page)
  const address = one.page.url()

  // Who is signed in finds it from every page.
  await two.page.goto('/standards')
  await two.page.getByRole('complementary', { name: '进行中的应急响应' }).getByRole('link').first().click()
  await two.page.goto(address)
  await connected(two.page)

  const mine = one.page.locator('.task-card').first()
  const theirs = two.page.locator('.task-card').first()
  await mine.getByRole('button', { name: '我来处理' }).click()
  await expect(theirs).toContainText('处理中：罗志成', PROMISE)
  await two.page
    .locator('.contact-card')
    .first()
    .getByRole('button', { name: /已拨通/ })
    .click()
  await expect(one.page.locator('.contact-card').first()).toContainText('陆明远', PROMISE)

  await two.context.setOffline(true)
  await expect(two.page.locator('.connection')).toContainText('连接中断')
  for (const text of ['断网一', '断网二', '断网三']) await note(two.page, text)
  await expect(two.page.locator('.connection')).toContainText('已暂存 3 条')
  await expect(log(two.page).getByText('待发送')).toHaveCount(3)
  for (const text of ['在线一', '在线二']) await note(one.page, text)
  await expect(log(one.page)).toContainText('在线二')
  await expect(log(one.page)).not.toContainText('断网')
  // A dead battery or a reload loses nothing of what waits.
  const kept = await two.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('houqin-response')))
  expect(kept).toHaveLength(1)
  await two.context.setOffline(false)
  for (const { page } of [one, two])
    for (const text of ['断网一', '断网二', '断网三', '在线一', '在线二'])
      await expect(log(page).getByText(text, { exact: true })).toHaveCount(1)
  await expect(two.page.locator('.connection')).toContainText('已连接')
  await expect(log(two.page).getByText('待发送')).toHaveCount(0)

  await expectNoViolations(one.page, 'the board')
  await command(two.page, '升级响应', '火势蔓延', '确认升级')
  await expect(one.page.locator('.board-clock')).toContainText('Ⅱ级响应', PROMISE)
  await expect(log(one.page)).toContainText('火势蔓延')
  await mine.getByRole('button', { name: '完成', exact: true }).click()
  await expect(theirs).toContainText('已完成', PROMISE)
  await command(one.page, '终止响应', '明火扑灭', '确认终止')
  await expect(two.page.locator('.board-head')).toContainText('已终止', PROMISE)

  await one.page.getByRole('link', { name: '查看报告' }).click()
  await expect(one.page.getByText('明火扑灭').first()).toBeVisible()
  await expect(one.page.locator('#levels')).toContainText('火势蔓延')
  await expect(one.page.locator('#tasks')).toContainText('罗志成')
  await expectNoViolations(one.page, 'the report')
  await one.page.goto('/responses')
  await expectNoViolations(one.page, 'the list')
  await one.context.close()
  await two.context.close()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`the board on a phone reads at 7:1 in ${colorScheme}, while it goes on and when it is over`, async ({
    browser,
  }) => {
    test.slow()
    const context = await browser.newContext({ ...PHONE, colorScheme })
    const page = await context.newPage()
    await signIn(page, 'staff', '/me')
    const expectReadable = async (what: string) => {
      await expectNoViolations(page, `${what} in ${colorScheme}`)
      const { violations } = await new AxeBuilder({ page })
        .include('#response-board')
        .withRules(['color-contrast-enhanced'])
        .analyze()
      const faint = violations.flatMap(({ nodes }) =>
        nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message}`),
      )
      expect.soft(faint, `${what} in ${colorScheme}`).toEqual([])
    }
    await start(page, '开始演练')
    await connected(page)
    await page.locator('.task-card').first().getByRole('button', { name: '我来处理' }).click()
    await expect(page.locator('.task-card').first()).toContainText('处理中')
    await note(page, '集合点已到 30 人')
    await expectReadable('the board')
    await command(page, '终止响应', '演练完成', '确认终止')
    await expect(page.locator('.board-head')).toContainText('演练已终止')
    await expectReadable('the board that is over')
    await context.close()
  })

test('what waits on a phone survives a reload', async ({ browser }) => {
  test.slow()
  const { context, page } = await phoneOf(browser, 'staff')
  await start(page, '启动响应')
  await connected(page)
  await page.route('**/respond/*/entries*', (route) => route.abort())
  await note(page, '重载前所记')
  await expect(page.locator('.connection')).toContainText('1 条')
  await page.reload()
  await expect(log(page)).toContainText('重载前所记')
  await expect(log(page).getByText('待发送')).toHaveCount(1)
  await page.unroute('**/respond/*/entries*')
  await expect(log(page).getByText('待发送')).toHaveCount(0)
  await page.reload()
  await expect(log(page).getByText('重载前所记', { exact: true })).toHaveCount(1)
  await command(page, '终止响应', '试验结束', '确认终止')
  await expect(page.locator('.board-head')).toContainText('已终止')
  await context.close()
})

test('a drill says so everywhere; a finding becomes a corrective action', async ({ browser, page }) => {
  test.slow()
  const { context, page: phone } = await phoneOf(browser, 'staff')
  await start(phone, '开始演练')
  await expect(phone.getByRole('heading', { level: 1 })).toContainText('【演练】')
  await expect(phone.locator('.board-head')).toContainText('演练进行中')
  const report = `${new URL(phone.url()).pathname}/report`
  await signIn(page, 'admin', '/standards')
  const banner = page.getByRole('complementary', { name: '进行中的应急响应' })
  await expect(banner).toContainText('演练进行中')
  await page.goto('/me/notices')
  await page.goto('/responses')
  await expect(page.locator('#active')).toContainText('【演练】')
  await command(phone, '终止响应', '演练完成', '确认终止')
  await expect(phone.locator('.board-head')).toContainText('演练已终止')
  await page.goto(report)
  await expect(page.getByText('演练记录，并非真实事件')).toBeVisible()
  await page.getByLabel('问题', { exact: true }).fill('集合点标识不清')
  const chapters = page.getByLabel('涉及的预案章节')
  const chapter = String(await chapters.locator('option').nth(1).textContent())
  await chapters.selectOption(chapter)
  await page.getByRole('button', { name: '登记为整改项' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('已登记')
  await expect(page.locator('#findings')).toContainText('集合点标识不清')
  await context.close()
})

test('nobody sees a board without signing in', async ({ page }) => {
  for (const path of ['/responses', '/responses/1', '/responses/1/report']) {
    await page.goto(path)
    await expect(page.getByLabel('邮箱')).toBeVisible()
  }
  expect((await page.request.get('/respond/1/entries')).status()).toBe(401)
})
