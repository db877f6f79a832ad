import { expect, test } from '@playwright/test'
import { makeDocx } from '../helpers/docx/make'
import { smallManual } from '../helpers/docx/manual'
import { openImports } from './support/console'
import { signIn } from './support/site'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

test('an editor brings in a Word manual, looks it over, confirms and opens a draft', async ({ page }) => {
  test.slow()
  await signIn(page, 'editor', '/admin/collections/emergency-plans')
  await openImports(page)

  const old = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(512),
    Buffer.from('WordDocument', 'utf16le'),
  ])
  await page.getByLabel('Word 文件').setInputFiles({ name: '旧手册.doc', mimeType: 'application/msword', buffer: old })
  await page.getByRole('button', { name: '上传并读取' }).click()
  await expect(page.getByRole('main').getByRole('alert').or(page.locator('.hq-import-problem'))).toContainText(
    '另存为“Word 文档（.docx）”',
  )

  await page.getByRole('link', { name: '返回导入列表' }).click()
  await page
    .getByLabel('Word 文件')
    .setInputFiles({ name: '手册.docx', mimeType: DOCX, buffer: await makeDocx(await smallManual()) })
  await page.getByRole('button', { name: '上传并读取' }).click()
  await expect(page.getByRole('button', { name: '确认导入（2 份预案草稿）' })).toBeVisible({ timeout: 30_000 })

  const title = `火灾专项应急预案 ${Date.now().toString(36)}`
  await page.getByRole('region', { name: '火灾事故专项应急预案' }).getByLabel('预案标题').fill(title)
  const fire = page.getByRole('region', { name: title })
  await page.getByRole('region', { name: '综合应急预案' }).getByLabel('导入', { exact: true }).uncheck()

  // By keyboard: a chapter into the one behind it, another one over to this plan.
  await fire.locator('summary').press('Enter')
  await fire.getByRole('listitem').nth(1).getByRole('button', { name: '并入下一章' }).press('Enter')
  await expect(fire.getByLabel('章节标题').nth(1)).toBeFocused()
  await expect(fire.getByLabel('章节标题')).toHaveCount(2)
  const general = page.getByRole('region', { name: '综合应急预案' })
  await general.locator('summary').press('Enter')
  await general.getByRole('listitem').first().getByRole('button', { name: '移到其他预案' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('预案').selectOption({ label: title })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(fire.locator('summary')).toBeFocused()
  await expect(fire.getByLabel('章节标题')).toHaveCount(4)
  await expect(page.getByText('图片没有导入')).toBeVisible()
  await page.getByRole('button', { name: '确认导入（1 份预案草稿）' }).click()
  await expect(page.getByRole('heading', { name: '已生成 1 份预案草稿，图片 1 张' })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('link', { name: title }).click()
  await expect(page.locator('#field-title')).toHaveValue(title)
  await expect(page.locator('#field-planType')).toContainText('专项应急预案')
})
