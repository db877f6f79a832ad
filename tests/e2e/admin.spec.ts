import { expect, test } from '@playwright/test'
import { choose, fillDay, firstDoc, openForm, save, saveDraft, submitForReview } from './support/console'
import { signIn } from './support/site'

const stamp = () => Date.now().toString(36)

test('a plan is released by two people: visitors read it, and no longer once it is internal', async ({
  browser,
  page,
}) => {
  test.slow()
  const title = `体育馆停电现场处置方案 ${stamp()}`
  const release = async (reason: string, trigger?: string) => {
    await submitForReview(page, reason, trigger)
    const reviewer = await (await browser.newContext()).newPage()
    await signIn(reviewer, 'reviewer', '/me/approvals')
    await reviewer.getByRole('link', { name: title }).click()
    await reviewer.getByRole('button', { name: '审核通过' }).click()
    await expect(reviewer.getByRole('main').getByRole('alert')).toContainText('通过')
  }
  await signIn(page, 'editor', '/admin')
  await page.getByRole('link', { name: '新建应急预案' }).click()
  await page.locator('#field-title').fill(title)
  await page.locator('#field-summary').fill('先疏散观众，后恢复供电。')
  await choose(page, 'planType', '现场处置方案')
  await choose(page, 'visibility', '公开')
  await saveDraft(page)
  await expect(page).toHaveURL(/\/admin\/collections\/emergency-plans\/(?!create)/)
  await expect(page.locator('#field-code')).toHaveValue(/^HQ-/)
  const path = `/plans/${encodeURIComponent(await page.locator('#field-slug').inputValue())}`
  const address = page.url()
  await release('首次编制。')

  const visitor = await (await browser.newContext()).newPage()
  await expect(async () => {
    await visitor.goto(path)
    await expect(visitor.getByRole('heading', { level: 1 })).toContainText(title, { timeout: 2000 })
  }).toPass({ timeout: 30_000 })

  await page.goto(address)
  await choose(page, 'visibility', '内部')
  await saveDraft(page)
  await visitor.goto(path)
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText(title)
  await release('改为内部文件。', 'other')
  await expect(async () => {
    await visitor.goto(path)
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('没有找到这个页面', { timeout: 2000 })
  }).toPass({ timeout: 30_000 })
  await expect(visitor.getByText('先疏散观众')).toHaveCount(0)
  await signIn(visitor, 'staff', path)
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText(title)
})

test('HR enters a certificate and sees it on the person’s page', async ({ page }) => {
  const number = `鄂${stamp()}`
  await signIn(page, 'hr', '/admin')
  const person = await firstDoc(page, 'staff?limit=1&depth=0&sort=employeeNo&where[status][equals]=active')
  const type = await firstDoc(page, 'certificate-types?limit=1&depth=0&where[expiryMode][equals]=completion')
  await openForm(page, 'collections/certifications/create')
  await choose(page, 'staff', String(person['name']))
  await choose(page, 'type', String(type['name']))
  await page.locator('#field-number').fill(number)
  await fillDay(page, 'issuedOn', '2026年11月2日')
  await save(page)
  // The title names person and certificate, not an id.
  await expect(page.locator('.doc-header__title')).toContainText(`${person['name']} · ${type['name']}`)
  await page.goto(`/staff/${person.id}`)
  await expect(page.getByText(number)).toBeVisible()
})

test('an administrator hands out a reset link; it sets a new password once', async ({ browser, page }) => {
  const email = `${stamp()}@houqin.example`
  const password = `new-${stamp()}-password`
  await signIn(page, 'admin', '/admin')
  const made = await page.evaluate(
    async (data) => {
      const response = await fetch('/api/users', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(data),
      })
      return response.json()
    },
    { email, name: '何敏', password: `first-${password}`, roles: ['inspector'] },
  )
  await openForm(page, `collections/users/${made.doc.id}`)
  await page.getByRole('button', { name: '生成重设链接' }).click()
  const dialog = page.getByRole('dialog', { name: '一次性重设链接' })
  await expect(dialog).toContainText('60 分钟内有效')
  const link = await dialog.getByLabel('重设链接').inputValue()

  const setPassword = async () => {
    const owner = await (await browser.newContext()).newPage()
    await owner.goto(link)
    await owner.getByLabel('新密码', { exact: true }).fill(password)
    await owner.getByLabel('再次填写新密码').fill(password)
    await owner.getByRole('button', { name: '保存新密码' }).click()
    return owner
  }
  const owner = await setPassword()
  await expect(owner.getByRole('heading', { level: 1 })).toContainText('您好')
  const second = await setPassword()
  await expect(second.getByRole('main').getByRole('alert')).toContainText('链接已失效或已经用过')

  await second.goto('/admin/login')
  await second.getByLabel('登录邮箱').fill(email)
  await second.getByLabel('密码').fill(password)
  await second.getByRole('button', { name: '登录', exact: true }).click()
  await expect(second.getByRole('heading', { name: '需要处理' })).toBeVisible()
})

test('without a mail server the console says whom to ask for a new password', async ({ page }) => {
  await page.goto('/admin/login')
  await page.getByRole('link', { name: '忘记密码' }).click()
  await expect(page.getByText('请联系系统管理员为您生成一次性重设链接')).toBeVisible()
  await signIn(page, 'admin', '/admin')
  await expect(page.getByText('邮件未配置')).toBeVisible()
})

test('bad input is refused in Chinese, naming the field', async ({ page }) => {
  await signIn(page, 'admin', '/admin')
  await openForm(page, 'collections/emergency-plans/create')
  await page.locator('#action-save-draft').click()
  await expect(page.locator('.payload-toast-container')).toContainText('请更正以下字段')
  await expect(page.locator('.payload-toast-container')).toContainText('标题')
  await expect(page.locator('.payload-toast-container')).toContainText('预案种类')
  await expect(page).toHaveURL(/create$/)

  const known = await firstDoc(page, 'departments?limit=1&depth=0')
  await openForm(page, 'collections/departments/create')
  await page.locator('#field-name').fill('重复代码的部门')
  await page.locator('#field-code').fill(String(known['code']))
  await expect(async () => {
    await page.locator('#action-save').click()
    await expect(page.locator('.payload-toast-container')).toContainText('部门代码')
    await expect(page.locator('.field-type', { has: page.locator('#field-code') })).toContainText('此值已被使用', {
      timeout: 3000,
    })
  }).toPass({ timeout: 30_000 })
})

test('every number of the desk opens a list with as many entries', async ({ page }) => {
  test.slow()
  for (const role of ['editor', 'hr', 'inspector', 'reviewer']) {
    await page.context().clearCookies()
    await signIn(page, role, '/admin')
    await expect(page.getByRole('heading', { name: '需要处理' })).toBeVisible()
    const figures = await page.locator('a:has(.hq-count)').evaluateAll((links) =>
      links.map((link) => ({
        href: link.getAttribute('href') ?? '',
        count: Number(link.querySelector('.hq-count')?.textContent),
      })),
    )
    expect(figures.length, role).toBeGreaterThan(0)
    const pressing = figures
      .filter(({ count, href }) => count > 0 && href.startsWith('/admin/collections/'))
      .slice(0, 3)
    for (const { href, count } of pressing) {
      await page.goto(href)
      await expect(page.locator('.page-controls__page-info'), `${role} ${href}`).toContainText(`共 ${count}`)
    }
  }
})
