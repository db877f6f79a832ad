import { expect, test } from '@playwright/test'
import { choose, openForm, saveDraft } from './support/console'
import { signIn } from './support/site'

test('an editor sees what a new plan lacks, adds a chapter, writes it, and submits with the rest in view', async ({
  page,
}) => {
  test.slow()
  await signIn(page, 'editor', '/admin')
  await openForm(page, 'collections/emergency-plans/create')
  const panel = page.locator('.hq-check').first()
  await expect(panel).toContainText('完整性：缺 1 项')
  await page.locator('#field-title').fill(`高温中暑现场处置方案 ${Date.now().toString(36)}`)
  // The chapters of the kind stand there at once, and those of another kind take the place of untouched ones.
  await choose(page, 'planType', '综合应急预案')
  await expect(page.locator('.hq-template-note')).toContainText('个章节标题')
  await choose(page, 'planType', '现场处置方案')
  await expect(panel).toContainText('完整性：缺 4 项')
  await page.getByRole('button', { name: '正文', exact: true }).click()
  // The console renders a row when it comes near the window.
  await page.locator('#sections-row-3').scrollIntoViewIfNeeded()
  await expect(page.locator('#field-sections__3__title')).toHaveValue('四、注意事项')
  await expect(page.locator('#field-sections__4__title')).toHaveCount(0)

  await saveDraft(page)
  await expect(page).toHaveURL(/\/admin\/collections\/emergency-plans\/(?!create)/)
  await expect(panel).toContainText('「注意事项」只有标题，没有内容')
  await page.getByRole('button', { name: '正文', exact: true }).click()
  await expect(page.locator('#field-sections__3__title')).toHaveValue('四、注意事项')

  await panel.getByRole('button', { name: /「注意事项」只有标题/ }).click()
  await expect(page.locator('#field-sections__3__title')).toBeFocused()
  await page.locator('#sections-row-3 [contenteditable="true"]').first().fill('先测体温，再补水。')
  await expect(panel).toContainText('完整性：缺 3 项')

  await page.locator('#field-sections__2__title').fill('三、其他')
  await expect(panel).toContainText('缺少「应急处置」')
  await panel.getByRole('button', { name: '添加此章节' }).click()
  await expect(page.locator('#field-sections__2__title')).toHaveValue('应急处置')
  await expect(panel).not.toContainText('缺少「应急处置」')

  await saveDraft(page)
  await page.getByRole('button', { name: '提交审核', exact: true }).click()
  const drawer = page.getByRole('dialog', { name: '提交审核' })
  await expect(drawer).toContainText('不妨碍提交')
  await expect(drawer).toContainText('「应急处置」只有标题，没有内容')
})

test('choosing another kind never touches written text', async ({ page }) => {
  test.slow()
  await signIn(page, 'editor', '/admin')
  await openForm(page, 'collections/emergency-plans/create')
  await page.locator('#field-title').fill(`写过内容的预案 ${Date.now().toString(36)}`)
  await choose(page, 'planType', '现场处置方案')
  await page.getByRole('button', { name: '正文', exact: true }).click()
  const body = page.locator('#sections-row-0 [contenteditable="true"]').first()
  await body.scrollIntoViewIfNeeded()
  await body.fill('管道老化，冬季易冻裂。')
  await choose(page, 'planType', '专项应急预案')
  await expect(page.locator('#field-planType')).toContainText('专项应急预案')
  await expect(page.locator('#field-sections__0__title')).toHaveValue('一、事故风险描述')
  await expect(page.locator('#sections-row-0')).toContainText('管道老化，冬季易冻裂。')
  await saveDraft(page)
  await page.reload()
  await page.getByRole('button', { name: '正文', exact: true }).click()
  await expect(page.locator('#field-sections__0__title')).toHaveValue('一、事故风险描述')
  await expect(page.locator('#sections-row-0')).toContainText('管道老化，冬季易冻裂。')
})
