import { expect, type Page, test } from '@playwright/test'
import { signIn } from './support/site'

const stamp = () => Date.now().toString(36)

/** An account of its own, so that the demo accounts keep their passwords. */
async function newAccount(admin: Page) {
  const account = { email: `${stamp()}@houqin.example`, name: '周立', password: `first-${stamp()}`, roles: ['staff'] }
  await signIn(admin, 'admin', '/me')
  const status = await admin.evaluate(async (data) => {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await fetch('/api/users', { method: 'POST', headers, body: JSON.stringify(data) })
    return answer.status
  }, account)
  expect(status).toBe(201)
  return account
}

async function signInAs(page: Page, email: string, password: string) {
  await page.goto('/me')
  await page.getByLabel('邮箱').fill(email)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

async function fillPasswords(page: Page, current: string, password: string, repeat: string) {
  await page.getByLabel('当前密码').fill(current)
  await page.getByLabel('新密码', { exact: true }).fill(password)
  await page.getByLabel('再次填写新密码').fill(repeat)
  await page.getByRole('button', { name: '保存新密码' }).click()
}

test('a person changes the password; slips are named, other devices are signed out', async ({ browser, page }) => {
  const admin = await (await browser.newContext()).newPage()
  const { email, password } = await newAccount(admin)
  const other = await (await browser.newContext()).newPage()
  await signInAs(other, email, password)
  await expect(other.getByRole('heading', { level: 1 })).toContainText('周立')

  await signInAs(page, email, password)
  await page.getByRole('link', { name: '修改密码' }).click()
  const next = `next-${stamp()}`
  await fillPasswords(page, password, next, `${next}x`)
  await expect(page.getByText('两次填写的新密码不一致')).toBeVisible()
  await fillPasswords(page, 'not-the-password', next, next)
  await expect(page.getByRole('alert').filter({ hasText: '当前密码不正确' })).toBeVisible()
  await fillPasswords(page, password, next, next)
  await expect(page).toHaveURL(/\/me$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('周立')

  await other.goto('/me')
  await expect(other.getByRole('heading', { name: '员工登录' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a used-up or made-up link is refused with the way on', async ({ page }) => {
    await page.goto('/password?token=made-up')
    await page.getByLabel('新密码', { exact: true }).fill('long-enough-1')
    await page.getByLabel('再次填写新密码').fill('long-enough-1')
    await page.getByRole('button', { name: '保存新密码' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('链接已失效')
  })
})
