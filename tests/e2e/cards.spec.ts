import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { listed, signIn } from './support/site'

for (const sheet of ['a6', 'a5', 'a4x8']) {
  test(`every card fits its paper: ${sheet}`, async ({ page }) => {
    test.setTimeout(180_000)
    await signIn(page, 'admin')
    const plans = await listed(page.request, '/plans')
    let printed = 0
    for (const plan of plans) {
      const answer = await page.goto(`${plan}/cards/all/${sheet}`)
      expect(answer?.status()).toBe(200)
      const cards = page.locator('.paper-card')
      if (await page.getByText('这份预案还没有处置步骤').isVisible()) continue
      printed += 1
      expect(await cards.count(), plan).toBeGreaterThan(0)
      const over = await cards.evaluateAll((all) =>
        all
          .filter((card) => card.scrollHeight > card.clientHeight + 1)
          .map((card) => `${card.querySelector('h2')?.textContent} ${card.scrollHeight}>${card.clientHeight}`),
      )
      expect.soft(over, plan).toEqual([])
      const count = await cards.count()
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
      const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length
      expect.soft(pages, `${plan} pages`).toBe(sheet === 'a4x8' ? Math.ceil(count / 8) : count)
    }
    expect(printed).toBeGreaterThan(3)
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 360, height: 740 } })

    test('a card reads at 7:1 and dials with one tap', async ({ page }) => {
      await signIn(page, 'staff')
      await page.locator('#cards a.row-link').first().click()
      await expect(page.locator('.action-contacts a[href^="tel:"]').first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page })
        .include('.action-card')
        .withRules(['color-contrast-enhanced'])
        .analyze()
      expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([])
      const small = await page
        .locator('.action-card a')
        .evaluateAll((links) => links.filter((link) => link.getBoundingClientRect().height < 44).length)
      expect(small).toBe(0)
    })
  })
}
