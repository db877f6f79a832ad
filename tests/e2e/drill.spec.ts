import { type Browser, expect, type Page, test } from '@playwright/test'
import { z } from 'zod'
import { firstDoc } from './support/console'
import { signIn } from './support/site'

const stamp = () => Date.now().toString(36)
/** Today by the office's clock, as the database stores a day. */
const today = () => `${new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })}T00:00:00.000Z`
const CHAPTER = '处置程序'

const visitor = async (browser: Browser) => (await browser.newContext({ locale: 'zh-CN' })).newPage()
const made = z.object({ doc: z.object({ id: z.union([z.number(), z.string()]) }) })

/** Sends a document or an act from within the signed-in page, as the session's cookie wants it. */
async function post(page: Page, path: string, data: object): Promise<unknown> {
  const { status, body } = await page.evaluate(
    async ([address, text]) => {
      const headers = { 'Content-Type': 'application/json' }
      const response = await fetch(`/api/${address}`, { method: 'POST', headers, body: text })
      return { status: response.status, body: await response.json() }
    },
    [path, JSON.stringify(data)] as const,
  )
  expect(status, JSON.stringify(body)).toBeLessThan(300)
  return body
}

/** A plan in force of the editor's department with one chapter, and a drill of it today. */
async function planAndDrill(browser: Browser, editor: Page, title: string) {
  const { id: department } = await firstDoc(editor, 'departments?limit=1&depth=0&where[code][equals]=WX')
  const sections = [{ title: CHAPTER, level: 1 }]
  const data = { title, planType: 'on-site', visibility: 'internal', department, sections }
  const plan = made.parse(await post(editor, 'emergency-plans?depth=0&draft=true', data)).doc.id
  const admin = await visitor(browser)
  await signIn(admin, 'admin', '/me')
  await post(admin, `emergency-plans/${plan}/emergency-release`, { reason: '演练前启用。' })
  await admin.context().close()
  const drill = { title: `${title}演练`, plan, department, form: 'full-scale', scope: 'single', heldOn: today() }
  return { plan, drill: made.parse(await post(editor, 'drills?depth=0', { ...drill, status: 'planned' })).doc.id }
}

test('who scans the code of a drill checks in once; a second time is told so', async ({ browser, page }) => {
  test.slow()
  await signIn(page, 'editor', '/me')
  const { drill } = await planAndDrill(browser, page, `电梯困人签到方案 ${stamp()}`)
  await page.goto(`/drills/${drill}/check-in`)
  await expect(page.getByRole('img', { name: '演练签到二维码' })).toBeVisible()
  const code = new URL((await page.getByRole('link', { name: '打开签到地址' }).getAttribute('href')) ?? '')
  const address = `${code.pathname}${code.search}`

  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 360, height: 740 }, isMobile: true })
  const [phone, other] = [await context.newPage(), await context.newPage()]
  await signIn(phone, 'staff', address)
  await other.goto(address)
  await phone.getByRole('button', { name: '签到', exact: true }).click()
  await expect(phone.getByRole('alert').filter({ hasText: '签到成功' })).toBeVisible()
  await phone.goto(address)
  await expect(phone.getByText('您已签到，不用重复操作。')).toBeVisible()
  await expect(phone.getByRole('button', { name: '签到', exact: true })).toHaveCount(0)
  // The page that was still open elsewhere sends its form all the same.
  await other.getByRole('button', { name: '签到', exact: true }).click()
  await expect(other.getByRole('alert').filter({ hasText: '您已签到，不用重复操作。' })).toBeVisible()
  await phone.goto(`/drills/${drill}`)
  await expect(phone.locator('#attendance')).toContainText('罗志成')
  await expect(phone.locator('#attendance')).toContainText('扫码签到')
  await context.close()

  await page.goto(`/drills/${drill}/check-in`)
  await expect(page.getByText('已签到 1 人')).toBeVisible()
})
