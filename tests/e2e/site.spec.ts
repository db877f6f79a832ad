import { expect, type Page, test } from '@playwright/test'
import { accountOf, firstOf, listed, signIn, signInByForm, somePersonPath } from './support/site'

/** Plans that staff see listed and the public does not. */
async function internalPlan(page: Page): Promise<string> {
  const open = await listed(page.request, '/plans')
  await signIn(page, 'staff', '/plans')
  const hidden = (await listed(page.request, '/plans')).find((href) => !open.includes(href))
  await page.context().clearCookies()
  if (!hidden) throw new Error('the demo data has no internal plan')
  return hidden
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a visitor searches, reads and finds the number to call', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('searchbox').fill('HQ-WX')
    await page.getByRole('button', { name: '检索' }).click()
    await page.locator('#sops').getByRole('link').first().click()
    await expect(page.getByRole('heading', { name: '作业步骤' })).toBeVisible()
    await page.goto(await firstOf(page.request, '/plans'))
    await expect(page.locator('.red-band a[href^="tel:"]').first()).toBeVisible()
  })

  test('staff sign in, go on to the page wanted, and sign out', async ({ page }) => {
    await signInByForm(page, 'staff', '/plans')
    await expect(page.getByText('内部预案登录后可见')).toHaveCount(0)
    await page.goto('/me')
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.goto('/me')
    await expect(page.getByRole('heading', { name: '员工登录' })).toBeVisible()
  })

  test('a page that is not there says so, with a way on', async ({ page }) => {
    for (const path of ['/no-such-page', '/plans/no-such-plan', '/a/b/c']) {
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(404)
      await expect(page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible()
      await expect(page.getByRole('searchbox')).toBeVisible()
    }
  })
})

test('signing in by keyboard alone', async ({ page }) => {
  const { email, password } = accountOf('staff')
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
  await page.goto('/me')
  await page.getByLabel('邮箱').focus()
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('您好')
})

test('a folded part opens by keyboard', async ({ page }) => {
  await page.goto(await firstOf(page.request, '/stars'))
  const entry = page.locator('#results details').first()
  await entry.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(entry).toHaveAttribute('open', '')
  await expect(entry.getByText('检查得分')).toBeVisible()
})

test('an internal plan: the same 404 as nothing for the public, open to staff', async ({ page }) => {
  const plan = await internalPlan(page)
  const refused = await page.goto(plan)
  expect(refused?.status()).toBe(404)
  await expect(page.getByText('如果这是内部文件，请先登录')).toBeVisible()
  const hidden = await (await page.request.get(plan)).text()
  const missing = await (await page.request.get('/plans/no-such-plan')).text()
  expect(hidden).toContain('没有找到这个页面')
  const title = decodeURIComponent(plan.slice('/plans/'.length))
  const bodyOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0]
  expect(bodyOf(hidden)).toBe(bodyOf(missing))
  for (const list of ['/plans', '/', '/feed.xml', '/sitemap.xml', `/search?q=${encodeURIComponent(title)}`]) {
    expect(await (await page.request.get(list)).text(), list).not.toContain(`href="${plan}"`)
  }
  await signIn(page, 'staff', plan)
  await expect(page.getByRole('heading', { name: '应急处置卡' })).toBeVisible()
})

test('telephone numbers of a plan are for staff', async ({ page }) => {
  const plan = await firstOf(page.request, '/plans')
  await page.goto(plan)
  await expect(page.locator('#contacts').getByText('登录后可见电话').first()).toBeVisible()
  await expect(page.locator('#contacts a[href^="tel:"]')).toHaveCount(0)
  await signIn(page, 'staff', plan)
  await expect(page.locator('#contacts a[href^="tel:"]').first()).toBeVisible()
})

test('sign-in answers a wrong password and an unknown account alike, and takes no foreign form', async ({ page }) => {
  const { email } = accountOf('staff')
  const post = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    page.request.post('/sign-in', {
      form,
      maxRedirects: 0,
      headers: { origin: new URL(page.url()).origin, ...headers },
    })
  await page.goto('/me')
  const wrong = await post({ email, password: 'wrong-password' })
  const unknown = await post({ email: 'nobody@example.com', password: 'wrong-password' })
  expect(wrong.headers().location).toBe(unknown.headers().location)
  expect(wrong.headers()['set-cookie']).toBeUndefined()
  const { password } = accountOf('staff')
  const foreign = await post({ email, password }, { origin: 'https://evil.example' })
  expect(foreign.headers()['set-cookie']).toBeUndefined()
  const astray = await post({ email, password, next: '//evil.example/' })
  expect(astray.headers().location).toBe('/me')
  expect(astray.headers()['set-cookie']).toMatch(/HttpOnly.*SameSite=Lax/i)
  await page.context().clearCookies()
  await page.goto('/me?problem=credentials')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('邮箱或密码不正确')
})

test('a person’s page is for HR and the person', async ({ page }) => {
  await signIn(page, 'hr')
  const address = await somePersonPath(page)
  expect((await page.goto(address))?.status()).toBe(200)
  await page.context().clearCookies()
  expect((await page.goto(address))?.status()).toBe(404)
})

test('canonical addresses, feed, site map and robots', async ({ page, request }) => {
  const standard = await firstOf(request, '/standards')
  expect(standard).toMatch(/%[0-9A-F]{2}/)
  await page.goto(standard)
  const canonical = await page.locator('link[rel="canonical"]').getAttribute('href')
  expect(new URL(canonical ?? '').pathname).toBe(standard)
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', /.+/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  const feed = await request.get('/feed.xml')
  expect(feed.headers()['content-type']).toContain('application/rss+xml')
  expect(await feed.text()).toContain('<item>')
  const map = await (await request.get('/sitemap.xml')).text()
  expect(map).toContain(`${standard}</loc>`)
  expect(map).not.toContain('/me<')
  expect(await (await request.get('/robots.txt')).text()).toContain('/sitemap.xml')
})

test('nothing on a public page comes from elsewhere, and the page logs no error', async ({ page, baseURL }) => {
  const foreign: string[] = []
  const errors: string[] = []
  page.on('request', (sent) => {
    if (!sent.url().startsWith(baseURL ?? '')) foreign.push(sent.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  for (const path of ['/', await firstOf(page.request, '/plans')]) await page.goto(path, { waitUntil: 'networkidle' })
  expect(foreign).toEqual([])
  expect(errors).toEqual([])
})

test('a cached page is a plain document: no script runs and none is loaded', async ({ request }) => {
  await expect(async () => {
    const html = await (await request.get('/')).text()
    expect(html).toContain('</html>')
    expect(html.match(/<script\b(?![^>]*ld\+json)/g)).toBeNull()
  }).toPass({ timeout: 20_000 })
})

test('no cache on the way may hand out an old page', async ({ request }) => {
  for (const [path, status] of [
    ['/', 200],
    ['/plans', 200],
    ['/plans/no-such-plan', 404],
  ] as const) {
    const answer = await request.get(path)
    expect(answer.status()).toBe(status)
    expect(answer.headers()['cache-control'], path).toBe('no-cache')
  }
})
