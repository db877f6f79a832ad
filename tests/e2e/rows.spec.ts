import { expect, type Page, test } from '@playwright/test'
import { z } from 'zod'
import { openForm, saveDraft } from './support/console'
import { signIn } from './support/site'

const id = z.union([z.number(), z.string()])
const made = z.object({ doc: z.object({ id }) })
const stored = z.object({
  contacts: z.array(z.object({ id: z.string(), role: z.string(), phone: z.string().nullish() })),
  steps: z.array(z.object({ id: z.string(), role: z.string(), action: z.string() })),
})

/** Made from within the page, as the session's cookie wants it. */
async function makePlan(page: Page, data: object) {
  const answer = await page.evaluate(async (body) => {
    const response = await fetch('/api/emergency-plans?depth=0&draft=true', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    })
    return response.json()
  }, JSON.stringify(data))
  return made.parse(answer).doc.id
}

const readPlan = async (page: Page, plan: string | number) =>
  stored.parse(
    await page.evaluate(async (path) => (await fetch(path)).json(), `/api/emergency-plans/${plan}?depth=0&draft=true`),
  )

const plan = (title: string, more: object) => ({
  title: `${title} ${Date.now().toString(36)}`,
  planType: 'special',
  ...more,
})

/** Opens the menu of a row and chooses from it. */
async function onRow(page: Page, row: string, action: string) {
  const menu = page.locator(`#${row} .array-actions__button`).first()
  await menu.scrollIntoViewIfNeeded()
  await menu.click()
  await page.getByRole('button', { name: action, exact: true }).filter({ visible: true }).click()
}

test('a row is copied from one plan into another', async ({ page }) => {
  test.slow()
  await signIn(page, 'editor', '/admin')
  const from = await makePlan(
    page,
    plan('抄自', {
      contacts: [
        { role: '总指挥', phone: '13800010001' },
        { role: '维修主管', phone: '0571-88001234' },
      ],
    }),
  )
  const to = await makePlan(page, plan('抄到', { contacts: [{ role: '值班室', phone: '8120' }] }))

  await openForm(page, `collections/emergency-plans/${from}`)
  await page.getByRole('button', { name: '组织与联系', exact: true }).click()
  await onRow(page, 'contacts-row-1', '复制行')

  await openForm(page, `collections/emergency-plans/${to}`)
  await page.getByRole('button', { name: '组织与联系', exact: true }).click()
  await onRow(page, 'contacts-row-0', '添加到下面')
  await onRow(page, 'contacts-row-1', '粘贴行')
  await expect(page.locator('#field-contacts__1__role')).toHaveValue('维修主管')
  await expect(page.locator('#field-contacts__0__role')).toHaveValue('值班室')
  await saveDraft(page)

  const [source, target] = [await readPlan(page, from), await readPlan(page, to)]
  expect(target.contacts.map(({ role, phone }) => [role, phone])).toEqual([
    ['值班室', '8120'],
    ['维修主管', '0571-88001234'],
  ])
  // A row of its own: the one it was copied from stays where it was.
  expect(source.contacts.map(({ role }) => role)).toEqual(['总指挥', '维修主管'])
  const ids = [...source.contacts, ...target.contacts].map((row) => row.id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('rows are put in another order by dragging, and stay there', async ({ page }) => {
  test.slow()
  await signIn(page, 'editor', '/admin')
  const steps = ['报警', '断电', '疏散'].map((action) => ({ role: '值班员', action }))
  const made = await makePlan(page, plan('排序', { steps }))
  await openForm(page, `collections/emergency-plans/${made}`)
  // Folded, the rows lie within one screen.
  await page.locator('#field-steps').getByRole('button', { name: '全部折叠' }).first().click()
  await page.locator('#steps-row-1').scrollIntoViewIfNeeded()
  const centre = async (row: number) => {
    const box = await page.locator(`#steps-row-${row} .collapsible__drag`).first().boundingBox()
    if (!box) throw new Error(`row ${row} has no grip`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const [from, to] = [await centre(2), await centre(0)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x, from.y - 20, { steps: 5 })
  await page.mouse.move(to.x, to.y - 10, { steps: 25 })
  await page.mouse.up()
  await page.locator('#field-steps').getByRole('button', { name: '显示全部' }).first().click()
  await expect(page.locator('#field-steps__0__action')).toHaveValue('疏散')
  await saveDraft(page)
  expect((await readPlan(page, made)).steps.map(({ action }) => action)).toEqual(['疏散', '报警', '断电'])
})
