import { type Browser, expect, type Page, test } from '@playwright/test'
import { z } from 'zod'
import { firstDoc, openForm, save, saveDraft, submitForReview } from './support/console'
import { signIn } from './support/site'

const stamp = () => Date.now().toString(36)
/** Today by the office's clock, as the database stores a day. */
const today = () => `${new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })}T00:00:00.000Z`
const CHAPTER = '处置程序'
/** One dark dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

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

test('a finding of a drill becomes a note at its chapter, and the release names its version in the corrective action', async ({
  browser,
  page,
}) => {
  test.slow()
  const title = `冷库断电处置方案 ${stamp()}`
  const finding = `备用发电机十分钟未启动 ${stamp()}`
  await signIn(page, 'editor', '/me')
  const { plan, drill } = await planAndDrill(browser, page, title)

  await openForm(page, `collections/drills/${drill}`)
  // Before anything else is changed: the console loses a row that is added while its answer to a change is on the way.
  await page.locator('#field-findings').getByRole('button', { name: /添加/ }).click()
  await page.locator('#field-findings__0__description').fill(finding)
  await page.locator('#field-findings__0__section .rs__control').click()
  await page.locator('.rs__option').filter({ hasText: CHAPTER }).click()
  await page.locator('#field-status .rs__control').click()
  await page.locator('.rs__option').filter({ hasText: '已完成' }).first().click()
  await save(page)

  await openForm(page, `collections/emergency-plans/${plan}`)
  await page.getByRole('button', { name: '正文', exact: true }).click()
  // The list stays open whatever the form is told meanwhile: a folded row would fold again under the finger.
  await expect(page.locator('#revisionNotes-row-0')).toContainText(finding)
  await expect(page.locator('#field-revisionNotes__0__isDone')).toBeVisible()
  await page.locator('#field-sections').scrollIntoViewIfNeeded()
  const note = page.locator('.hq-section-notes')
  await expect(note).toContainText(finding)
  await page.locator('#field-sections [contenteditable="true"]').fill('发电机三分钟内启动。')
  await note.getByRole('checkbox', { name: '已修订' }).check()
  await expect(page.locator('#field-revisionNotes__0__isDone')).toBeChecked()
  await saveDraft(page)
  await expect(note.getByRole('checkbox', { name: '已修订' })).toBeChecked()
  await submitForReview(page, '按演练发现的问题修订处置程序。', 'drill')

  const reviewer = await visitor(browser)
  await signIn(reviewer, 'reviewer', '/me/approvals')
  await reviewer.getByRole('link', { name: title }).click()
  await reviewer.getByRole('button', { name: '审核通过' }).click()
  await expect(reviewer.getByRole('main').getByRole('alert')).toContainText('通过')
  await reviewer.context().close()

  await page.goto(`/drills/${drill}`)
  await page.getByRole('link', { name: '预案 1.1 版已修订' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  await expect(page.getByText('发电机三分钟内启动。')).toBeVisible()
  await page.getByRole('link', { name: `${title}演练` }).click()
  await expect(page).toHaveURL(new RegExp(`/drills/${drill}$`))

  await page.getByRole('link', { name: /整改项：/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(finding)
  await expect(page.getByRole('link', { name: '预案 1.1 版' })).toBeVisible()
  await page.locator('textarea[name="evidenceNote"]').fill('发电机已检修，空载试车合格。')
  await page.getByLabel('整改照片').setInputFiles({ name: '试车.png', mimeType: 'image/png', buffer: PNG })
  await page.getByRole('button', { name: '完成整改' }).click()
  await expect(page.getByText('发电机已检修，空载试车合格。')).toBeVisible()
  await expect(
    page.getByRole('img', { name: /整改照片/ }).or(page.getByRole('link', { name: /整改照片/ })),
  ).toBeVisible()

  await page.getByRole('textbox', { name: /重新打开的原因/ }).fill('复查时仍需十分钟。')
  await page.getByRole('button', { name: '重新打开' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('已重新打开')
  await expect(page.getByText('复查时仍需十分钟。')).toBeVisible()
})

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
