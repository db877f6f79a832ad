import { expect, test } from '@playwright/test'
import { signIn } from './support/site'

test('a visitor finds a standard on a phone', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: '常用' }).getByRole('link', { name: '检索' }).click()
  await page.getByRole('searchbox').fill('电梯')
  await page.getByRole('button', { name: '检索' }).click()
  await expect(page.getByRole('status')).toContainText(/找到 \d+ 项/)
  await page.locator('#sops').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/standards\//)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('电梯')
  await expect(page.getByRole('heading', { name: '服务承诺' })).toBeVisible()
})

test('the bar at the thumb leads to search, post, plans and the telephone', async ({ page }) => {
  await page.goto('/')
  const bar = page.getByRole('navigation', { name: '常用' })
  await expect(bar.getByRole('link')).toHaveCount(4)
  await expect(bar.getByRole('link', { name: /电话/ })).toHaveAttribute('href', /^tel:\+?\d+/)
  const box = await bar.boundingBox()
  expect(box && box.y + box.height).toBeCloseTo(page.viewportSize()?.height ?? 0, 0)
})

test('a member of staff lands on his post', async ({ page }) => {
  await signIn(page, 'staff')
  for (const name of ['我的标准', '本部门预案', '我的证书', '我的培训']) {
    await expect(page.getByRole('heading', { name })).toBeVisible()
  }
})
