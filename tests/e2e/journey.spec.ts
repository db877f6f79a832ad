import { type Browser, expect, type Page, test } from '@playwright/test'
import { heading, makeDocx, paragraph, table } from '../helpers/docx/make'
import { choose, firstDoc, openForm, openImports, saveDraft, submitForReview } from './support/console'
import { release } from './support/documents'
import { signIn } from './support/site'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
test.use({ actionTimeout: 30_000 })

const stamp = () => Date.now().toString(36)

/** An old manual of one plan: its last chapter is a heading without text, and nobody is named to command. */
const oldManual = (title: string) =>
  makeDocx({
    body: [
      paragraph('海棠大学后勤应急预案手册', { centred: true, bold: true, points: 26 }),
      heading(1, title),
      heading(2, '一、事故风险描述'),
      paragraph('教学楼给水立管老化，冬季易爆裂，积水可能漫入配电间。'),
      heading(2, '二、应急工作职责'),
      table([
        ['职务', '姓名', '职责'],
        ['现场负责人', '罗志成', '指挥关阀、排水和恢复。'],
      ]),
      heading(2, '三、应急处置'),
      table([
        ['步骤', '岗位', '动作', '时限'],
        ['1', '水电维修工', '关闭楼层阀门，切断受淹区域电源。', '5分钟'],
        ['2', '维修调度员', '通知楼宇管理员疏散，调集排水泵。', '10分钟'],
      ]),
      table([
        ['序号', '职务', '姓名', '电话'],
        ['1', '值班室', '', '8120'],
      ]),
      heading(2, '四、注意事项'),
    ],
  })

async function importManual(page: Page, title: string) {
  await signIn(page, 'editor', '/admin/collections/emergency-plans')
  await openImports(page)
  await page
    .getByLabel('Word 文件')
    .setInputFiles({ name: '旧手册.docx', mimeType: DOCX, buffer: await oldManual(title) })
  await page.getByRole('button', { name: '上传并读取' }).click()
  await expect(page.getByRole('region', { name: title })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: '确认导入（1 份预案草稿）' }).click()
  await page.getByRole('link', { name: title }).click({ timeout: 30_000 })
  await expect(page.locator('#field-title')).toHaveValue(title)
}

/** Writes the empty chapter, where the list of findings leads to. */
async function writeEmptyChapter(page: Page) {
  const panel = page.locator('.hq-check').first()
  await panel.getByRole('button', { name: /「注意事项」只有标题/ }).click()
  await page.locator('#sections-row-3 [contenteditable="true"]').first().fill('带电设备受淹时不得涉水，先断电后排水。')
  await expect(panel).not.toContainText('「注意事项」只有标题')
}

/** The second person reads what waits for him and approves it. */
async function approve(reviewer: Page, title: string, words: string) {
  await reviewer.goto('/me/approvals')
  await reviewer.getByRole('link', { name: title }).click()
  await expect(reviewer.getByRole('main')).toContainText(words)
  await reviewer.getByRole('button', { name: '审核通过' }).click()
  await expect(reviewer.getByRole('main').getByRole('alert')).toContainText('通过')
}

async function addPlan(page: Page, row: number, title: string) {
  await page.locator('#field-plans .array-field__add-row').click()
  await choose(page, `plans__${row}__plan`, title)
}

const idOf = (address: string) => new URL(address).pathname.split('/').pop()

/** A first edition with a plan that was there before. */
async function firstEdition(page: Page, reviewer: Page, title: string) {
  const known = await firstDoc(page, 'emergency-plans?limit=1&depth=0&where[code][equals]=HQ-WX-Y01')
  await openForm(page, 'collections/manual-editions/create')
  await page.locator('#field-title').fill(title)
  await page.locator('#field-firstLabel').fill('2.0')
  await choose(page, 'visibility', '内部')
  await addPlan(page, 0, String(known['title']))
  await saveDraft(page)
  await expect(page).toHaveURL(/\/admin\/collections\/manual-editions\/(?!create)/)
  const id = idOf(page.url())
  await release({ author: page, reviewer }, `manual-editions/${id}`, { reason: '首次汇编。' })
  return id
}

const somebody = async (browser: Browser) => (await browser.newContext({ locale: 'zh-CN' })).newPage()

const phoneOf = async (browser: Browser) => {
  const size = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
  return browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...size })
}

test('an old Word manual becomes a released plan, an edition of the manual, and a card on a phone without network', async ({
  browser,
  page,
}) => {
  test.setTimeout(240_000)
  const title = `水管爆裂现场处置方案${stamp()}`
  const manual = `维修中心应急手册${stamp()}`
  const reviewer = await somebody(browser)
  await signIn(reviewer, 'reviewer', '/me/approvals')

  await test.step('import', () => importManual(page, title))
  await test.step('fix and submit', async () => {
    await writeEmptyChapter(page)
    await saveDraft(page)
    await submitForReview(page, '由旧手册转来，补写注意事项。')
  })
  await test.step('release by a second person', () => approve(reviewer, title, '先断电后排水'))

  const edition = await test.step('an edition before', () => firstEdition(page, reviewer, manual))
  const holder = await somebody(browser)
  await holder.goto(`/valid/m/${edition}/2.0`)
  await expect(holder.getByRole('heading', { level: 1 })).toHaveText('现行有效')

  await test.step('the plan goes into a new edition', async () => {
    await openForm(page, `collections/manual-editions/${edition}`)
    await addPlan(page, 1, title)
    await saveDraft(page)
    await submitForReview(page, '收录水管爆裂处置方案。')
    await approve(reviewer, manual, title)
  })
  await test.step('paper of the edition before says so', async () => {
    await expect(async () => {
      await holder.goto(`/valid/m/${edition}/2.0`)
      await expect(holder.getByRole('heading', { level: 1 })).toContainText('已被 2.1 版替代', { timeout: 1000 })
    }).toPass({ timeout: 30_000 })
    await holder.goto(`/valid/m/${edition}/2.1`)
    await expect(holder.getByRole('heading', { level: 1 })).toHaveText('现行有效')
    await reviewer.goto(`/valid/m/${edition}/2.0`)
    await reviewer.getByRole('link', { name: '查看现行版本' }).click()
    await expect(reviewer.getByRole('main')).toContainText('新增')
    await expect(reviewer.getByRole('link', { name: new RegExp(title) }).first()).toBeVisible()
  })
  await test.step('the phone holds the card without network', async () => {
    const context = await phoneOf(browser)
    const phone = await context.newPage()
    await signIn(phone, 'staff', '/me')
    const row = phone.getByRole('listitem').filter({ hasText: title }).getByRole('link', { name: '水电维修工' })
    await expect(async () => {
      await phone.goto('/offline')
      await expect(row).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 60_000 })
    await context.setOffline(true)
    await row.click()
    await expect(phone.getByRole('status')).toContainText(/离线：保存于 \d{4}年\d+月\d+日 \d\d:\d\d，版本 1\.0/)
    await expect(phone.getByRole('heading', { level: 1 })).toContainText('水电维修工')
    await expect(phone.locator('.action-steps')).toContainText('关闭楼层阀门，切断受淹区域电源。')
    await expect(phone.locator('.action-contacts a[href="tel:8120"]')).toBeVisible()
    await context.close()
  })
})
