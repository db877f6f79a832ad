import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { firstDoc } from './support/console'
import { firstOf, listed, signIn, somePersonPath } from './support/site'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const fixed = [
  '/',
  '/standards',
  '/plans',
  '/manual',
  '/valid/p/1/1.0',
  '/valid/p/0/1.0',
  '/stars',
  '/summaries',
  '/search',
  '/search?q=%E7%94%B5%E6%A2%AF',
  '/search?q=zzzz',
]
const lists = ['/standards', '/plans', '/manual', '/stars', '/summaries', '/departments']

/**
 * Every kind of page, one of each; departments are named on the list of standards.
 * @returns `read` on screens, with more on them for who is signed in; `paper` is the same for everybody
 */
async function routes(page: Page): Promise<{ read: string[]; paper: string[] }> {
  const details = await Promise.all(lists.slice(0, 5).map((list) => firstOf(page.request, list)))
  const standards = await (await page.request.get('/standards')).text()
  const department = /href="(\/departments\/[^"]+)"/.exec(standards)?.[1]
  const plan = details[1]
  const card = (await listed(page.request, `${plan}/cards`))[0]
  const sheets = ['a6', 'a5', 'a4x8', 'poster'].map((sheet) => `${plan}/cards/all/${sheet}`)
  const manual = details[2]
  return {
    read: [
      ...fixed,
      ...details,
      `${plan}/cards`,
      String(card),
      `${manual}/versions/2.0`,
      ...(department ? [department] : []),
      '/me',
      '/offline',
      '/no-such-page',
    ],
    paper: [`${card}/a4x8`, ...sheets, `${plan}/print`, `${manual}/print`],
  }
}

/** Legacy mode keeps axe in the page itself; the other one opens a second page each time, for frames we have none of. */
async function violationsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}

/** What a narrow screen can break; the rest is the same on every width. */
const NARROW = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'meta-viewport']

const rulesOf = (page: Page): AxeBuilder => {
  const axe = new AxeBuilder({ page })
  return test.info().project.name === 'phone' ? axe.withRules(NARROW) : axe.withTags(TAGS)
}

/** All rules in the light scheme; in the dark one what it changes, the colours. */
async function expectNoViolations(page: Page, route: string) {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(route)
  // Folded parts are content too.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  const found = await violationsOf(rulesOf(page))
  expect.soft(found, `${route} by axe`).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(overflow, `${route} scrolls sideways`).toBeLessThanOrEqual(0)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await violationsOf(new AxeBuilder({ page }).withRules(['color-contrast']))
  expect.soft(dark, `${route} by axe, dark`).toEqual([])
}

test.describe('every kind of page', () => {
  test.setTimeout(480_000)

  test('anonymous pages', async ({ page }) => {
    const { read, paper } = await routes(page)
    for (const route of [...read, ...paper, '/me?problem=credentials']) await expectNoViolations(page, route)
  })

  test('signed-in pages', async ({ page }) => {
    await signIn(page, 'staff')
    for (const route of (await routes(page)).read) await expectNoViolations(page, route)
  })

  test('what waits for a reviewer', async ({ page }) => {
    await signIn(page, 'reviewer')
    await page.goto('/me/approvals')
    const review = await page.locator('main a[href^="/me/approvals/"]').first().getAttribute('href')
    await page.goto('/acknowledgements')
    const board = await page.locator('main a[href^="/acknowledgements/"]').first().getAttribute('href')
    const pages = ['/me/approvals', review, '/me/delegations', '/me/notices', '/me/due', '/acknowledgements', board]
    for (const route of pages) await expectNoViolations(page, String(route))
  })

  test('drills and corrective actions', async ({ page }) => {
    await signIn(page, 'editor')
    const { id: drill } = await firstDoc(page, 'drills?limit=1&depth=0&where[status][equals]=held&sort=-heldOn')
    const { id: correction } = await firstDoc(page, 'corrective-actions?limit=1&depth=0')
    const pages = ['/drills', `/drills/${drill}`, `/drills/${drill}/check-in`]
    for (const route of [...pages, '/corrections', `/corrections/${correction}`]) await expectNoViolations(page, route)
  })

  test('a person’s page, for HR', async ({ page }) => {
    await signIn(page, 'hr')
    await expectNoViolations(page, await somePersonPath(page))
    await expect(page.getByRole('heading', { name: '证书', exact: true })).toBeVisible()
  })
})

test('targets of the site’s own bars are 44 px or larger', async ({ page }) => {
  await page.goto('/')
  const small = await page.locator('header a, nav a, footer a, button').evaluateAll((elements) =>
    elements
      .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(({ text, box }) => `${text} ${box.width}×${box.height}`),
  )
  expect(small).toEqual([])
})
