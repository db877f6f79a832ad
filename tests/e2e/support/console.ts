import { expect, type Page } from '@playwright/test'
import { z } from 'zod'

const id = z.union([z.number(), z.string()])
const answer = z.object({ docs: z.array(z.object({ id }).catchall(z.unknown())).min(1) })

/** The first document that a REST query finds, asked for from within the signed-in page. */
export async function firstDoc(page: Page, query: string) {
  const found = await page.evaluate(async (path) => (await fetch(path)).json(), `/api/${query}`)
  const doc = answer.parse(found).docs[0]
  if (!doc) throw new Error(`nothing found by ${query}`)
  return doc
}

/** Opens a form of the console and waits until it can be filled in. */
export async function openForm(page: Page, path: string) {
  await page.goto(`/admin/${path}`)
  await expect(page.locator('#action-save, #action-save-draft').first()).toBeVisible()
}

/** Chooses one option of a select or relationship field, typing its words first so that a long list finds it. */
export async function choose(page: Page, field: string, option: string) {
  const control = page.locator(`#field-${field}`)
  await control.locator('.rs__control').click()
  await control.locator('input.rs__input').fill(option)
  await page.locator('.rs__option').filter({ hasText: option }).first().click()
}

/** Types a day the way the console shows it. */
export async function fillDay(page: Page, field: string, day: string) {
  const input = page.locator(`#field-${field} input`).first()
  await input.fill(day)
  await input.press('Enter')
}

/** Saves or publishes and waits for the console to say that it did. */
export async function save(page: Page) {
  await page.locator('#action-save').click()
  await expect(page.locator('.payload-toast-container')).toContainText(/已创建|已更新|已保存/)
}

/** Saves a document under control, which is always a draft, and waits for the console to say that it did. */
export async function saveDraft(page: Page) {
  await page.locator('#action-save-draft').click()
  await expect(page.locator('.payload-toast-container')).toContainText(/已创建|已更新|已保存/)
}

/** Submits the saved draft for review; a revision of a plan names its occasion. */
export async function submitForReview(page: Page, reason: string, trigger?: string) {
  await page.getByRole('button', { name: '提交审核', exact: true }).click()
  const drawer = page.getByRole('dialog', { name: '提交审核' })
  await drawer.getByLabel(/^说明/).fill(reason)
  if (trigger) await drawer.getByRole('combobox').selectOption(trigger)
  await drawer.getByRole('button', { name: '提交审核', exact: true }).click()
  await expect(drawer).toHaveCount(0)
}

/** Goes from the list of plans to the import; the list loads again as it appears, and a click on the way may be lost. */
export async function openImports(page: Page) {
  const heading = page.getByRole('heading', { level: 1 })
  const name = '导入 Word 手册'
  await expect(async () => {
    if ((await heading.textContent()) !== name) await page.getByRole('link', { name }).first().click({ timeout: 2000 })
    await expect(heading).toHaveText(name, { timeout: 4000 })
  }).toPass({ timeout: 40_000 })
}
