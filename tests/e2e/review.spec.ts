import { type Browser, expect, type Page, test } from '@playwright/test'
import { choose, firstDoc, openForm, saveDraft, submitForReview } from './support/console'
import { signIn } from './support/site'

const stamp = () => Date.now().toString(36)

const visitor = async (browser: Browser) => (await browser.newContext({ locale: 'zh-CN' })).newPage()

/** The page of the submission that waits for the signed-in reviewer. */
async function openReview(page: Page, title: string) {
  await page.goto('/me/approvals')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
}

test('two people release a standard: submit, return with a comment, submit again, release; a third acknowledges', async ({
  browser,
  page,
}) => {
  test.slow()
  const title = `热水供应服务标准 ${stamp()}`
  await signIn(page, 'editor', '/admin')
  await openForm(page, 'collections/sops/create')
  await page.locator('#field-title').fill(title)
  await page.locator('#field-summary').fill('浴室热水每日 17 时至 22 时供应。')
  await choose(page, 'visibility', '公开')
  await page.getByRole('button', { name: '阅读确认', exact: true }).click()
  await choose(page, 'ackDepartments', '维修服务中心')
  await saveDraft(page)
  await expect(page).toHaveURL(/\/admin\/collections\/sops\/(?!create)/)
  const address = page.url()
  const path = `/standards/${encodeURIComponent(await page.locator('#field-slug').inputValue())}`
  await submitForReview(page, '新增热水供应的服务承诺。')

  const reader = await visitor(browser)
  await reader.goto(path)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('没有找到这个页面')

  const reviewer = await visitor(browser)
  await signIn(reviewer, 'reviewer', '/me')
  await expect(reviewer.getByRole('navigation', { name: '待办' }).getByText('待我审批')).toBeVisible()
  await openReview(reviewer, title)
  await expect(reviewer.getByText('浴室热水每日 17 时至 22 时供应。')).toBeVisible()
  await reviewer.getByRole('button', { name: '退回修改' }).click()
  await expect(reviewer.getByRole('main').getByRole('alert')).toContainText('退回时请写明')
  await reviewer.getByLabel('审核意见').fill('请写明停水检修时怎样通知。')
  await reviewer.getByRole('button', { name: '退回修改' }).click()
  await expect(reviewer.getByRole('main').getByRole('alert')).toContainText('已退回修改')

  await page.goto(address)
  await expect(page.getByText('已退回').first()).toBeVisible()
  await page.locator('#field-summary').fill('浴室热水每日 17 时至 22 时供应，停水检修提前一天公告。')
  await saveDraft(page)
  await submitForReview(page, '补充停水检修的通知方式。')

  await openReview(reviewer, title)
  await reviewer.getByLabel('审核意见').fill('同意。')
  await reviewer.getByRole('button', { name: '审核通过' }).click()
  await expect(reviewer.getByRole('main').getByRole('alert')).toContainText('通过')

  await expect(async () => {
    await reader.goto(path)
    await expect(reader.getByRole('heading', { level: 1 })).toContainText(title, { timeout: 2000 })
  }).toPass({ timeout: 30_000 })
  await expect(reader.getByText('停水检修提前一天公告').first()).toBeVisible()
  await expect(reader.getByText('版本 1.0')).toBeVisible()
  await reader.goto(`${path}/versions/1.0`)
  await expect(reader.getByText('即现行版本')).toBeVisible()

  const staff = await visitor(browser)
  await signIn(staff, 'staff', '/me')
  await staff.locator('#outstanding').getByRole('link', { name: title }).click()
  await staff.getByRole('button', { name: /我已阅读并理解/ }).click()
  await staff.goto(path)
  await expect(staff.locator('#acknowledge')).toContainText('确认 1.0 版')
  await staff.goto('/me')
  await expect(staff.locator('#outstanding').getByRole('link', { name: title })).toHaveCount(0)
})

test('an author cannot release what he wrote; an administrator can, with a reason that stays', async ({ page }) => {
  test.slow()
  const title = `防汛沙袋领用程序 ${stamp()}`
  await signIn(page, 'editor', '/admin')
  await openForm(page, 'collections/sops/create')
  await page.locator('#field-title').fill(title)
  await choose(page, 'visibility', '公开')
  await saveDraft(page)
  await expect(page).toHaveURL(/\/admin\/collections\/sops\/(?!create)/)
  const address = page.url()
  const path = `/standards/${encodeURIComponent(await page.locator('#field-slug').inputValue())}`
  await expect(page.getByRole('button', { name: '发布', exact: true })).toHaveCount(0)
  const refused = await page.evaluate(async (id) => {
    const response = await fetch(`/api/sops/${id}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ _status: 'published' }),
    })
    return { status: response.status, text: await response.text() }
  }, address.split('/').pop())
  expect(refused.status).toBe(403)
  expect(refused.text).toContain('不能直接发布')

  await page.context().clearCookies()
  await signIn(page, 'admin', '/admin')
  await page.goto(address)
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('button', { name: '紧急发布' }).click()
  const drawer = page.getByRole('dialog', { name: '紧急发布' })
  await drawer.getByRole('button', { name: '立即发布' }).click()
  await expect(drawer.getByText('请填写此项')).toBeVisible()
  await drawer.getByRole('textbox').first().fill('暴雨红色预警，立即执行。')
  await drawer.getByRole('button', { name: '立即发布' }).click()
  await expect(drawer).toHaveCount(0)
  await page.goto(`${address}/history`)
  await expect(page.getByText('暴雨红色预警，立即执行。').first()).toBeVisible()
  await page.goto(path)
  await expect(page.getByText('紧急发布').first()).toBeVisible()
  await expect(page.getByText('暴雨红色预警，立即执行。').first()).toBeVisible()
})

test('a release at a date is seen on the site within a minute, with nobody signed in', async ({ browser, page }) => {
  test.slow()
  const title = `供暖巡检标准 ${stamp()}`
  await signIn(page, 'editor', '/admin')
  const post = (from: Page, path: string, data: object) =>
    from.evaluate(
      async ([address, body]) => {
        const response = await fetch(`/api/${address}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: String(body),
        })
        return { status: response.status, body: await response.json() }
      },
      [path, JSON.stringify(data)] as const,
    )
  const { id, department } = await firstDoc(page, 'sops?limit=1&depth=0&where[code][equals]=HQ-WX-001')
  expect(id).toBeDefined()
  const made = await post(page, 'sops?depth=0', { title, kind: 'service-standard', visibility: 'public', department })
  const path = `/standards/${encodeURIComponent(made.body.doc.slug)}`
  const takesEffectAt = new Date(Date.now() + 10_000).toISOString()
  const sent = await post(page, `sops/${made.body.doc.id}/submit`, { reason: '供暖季启用。', takesEffectAt })
  expect(sent.status).toBe(200)

  const reviewer = await visitor(browser)
  await signIn(reviewer, 'reviewer', '/me')
  const decided = await post(reviewer, `approvals/${sent.body.case}/decide`, { decision: 'approve' })
  expect(decided.body.status).toBe('approved')
  await reviewer.close()
  await page.context().clearCookies()

  // The missing page is kept by the cache first: it has to give way by itself.
  const reader = await visitor(browser)
  await reader.goto(path)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('没有找到这个页面')
  await expect(async () => {
    await reader.goto(path)
    await expect(reader.getByRole('heading', { level: 1 })).toContainText(title, { timeout: 1000 })
  }).toPass({ timeout: 70_000 })
})

test('a submission is withdrawn and a released standard retired, each in its drawer', async ({ browser, page }) => {
  test.slow()
  const title = `自行车棚充电管理标准 ${stamp()}`
  await signIn(page, 'editor', '/admin')
  await openForm(page, 'collections/sops/create')
  await page.locator('#field-title').fill(title)
  await choose(page, 'visibility', '公开')
  await saveDraft(page)
  await expect(page).toHaveURL(/\/admin\/collections\/sops\/(?!create)/)
  const path = `/standards/${encodeURIComponent(await page.locator('#field-slug').inputValue())}`
  await submitForReview(page, '新增车棚充电管理。')

  await page.getByRole('button', { name: '撤回', exact: true }).click()
  const withdrawal = page.getByRole('dialog', { name: '撤回送审' })
  await withdrawal.getByRole('textbox').fill('充电时段还要再核对。')
  await withdrawal.getByRole('button', { name: '撤回', exact: true }).click()
  await expect(withdrawal).toHaveCount(0)
  await expect(page.getByRole('button', { name: '提交审核', exact: true })).toBeVisible()
  const reviewer = await visitor(browser)
  await signIn(reviewer, 'reviewer', '/me/approvals')
  await expect(reviewer.getByRole('link', { name: title })).toHaveCount(0)

  await submitForReview(page, '充电时段已核对。')
  await openReview(reviewer, title)
  await reviewer.getByRole('button', { name: '审核通过' }).click()
  await expect(reviewer.getByRole('main').getByRole('alert')).toContainText('通过')

  await page.reload()
  await page.getByRole('button', { name: '申请废止' }).click()
  const retirement = page.getByRole('dialog', { name: '申请废止' })
  await retirement.getByRole('button', { name: '提交废止申请' }).click()
  await expect(retirement.getByText('请填写此项')).toBeVisible()
  await retirement.getByRole('textbox').first().fill('车棚已拆除。')
  await retirement.getByRole('button', { name: '提交废止申请' }).click()
  await expect(retirement).toHaveCount(0)
  await openReview(reviewer, title)
  await reviewer.getByRole('button', { name: '同意废止' }).click()
  await expect(reviewer.getByRole('main').getByRole('alert')).toContainText('通过')

  const reader = await visitor(browser)
  await expect(async () => {
    await reader.goto(path)
    await expect(reader.getByText(/本文件已.*废止/).first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await expect(reader.getByText('车棚已拆除。').first()).toBeVisible()
  await reader.goto('/standards')
  await expect(reader.getByRole('link', { name: title })).toHaveCount(0)
})
