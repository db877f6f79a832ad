import { expect, type Page, test } from '@playwright/test'
import { convertToHtml } from 'mammoth'
import { firstOf, signIn } from './support/site'

/** The headings of the Word file behind a link of the page, as a person's browser saves it. */
async function headingsBehind(page: Page, link: string): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/\.docx$/)
  const { value } = await convertToHtml({ path: await download.path() })
  return [...value.matchAll(/<h[1-4]>(.*?)<\/h[1-4]>/g)].map(([, text]) => text).join('\n')
}

for (const role of ['staff', 'admin'] as const) {
  test(`a plan and the manual are taken away as Word files: ${role}`, async ({ page }) => {
    test.setTimeout(120_000)
    await signIn(page, role, await firstOf(page.request, '/plans'))
    expect(await headingsBehind(page, '下载 Word')).toContain('处置')
    await page.goto(await firstOf(page.request, '/manual'))
    expect(await headingsBehind(page, '下载全册 Word')).toContain('应急预案')
  })
}

test('no Word file for visitors', async ({ page }) => {
  const plan = await firstOf(page.request, '/plans')
  const answer = await page.request.get(`${plan}/word`, { maxRedirects: 0 })
  expect(answer.status()).not.toBe(200)
  await page.goto(plan)
  await expect(page.getByRole('link', { name: '下载 Word' })).toHaveCount(0)
})
