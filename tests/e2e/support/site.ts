import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext, Page } from '@playwright/test'
import { z } from 'zod'

const accounts = z.array(z.object({ role: z.string(), email: z.string(), password: z.string() }))

/** The demo account of a role, from the data folder of the server under test. */
export function accountOf(role: string) {
  const dir = process.env['E2E_DATA_DIR'] ?? process.env['DATA_DIR'] ?? 'data'
  const found = accounts
    .parse(JSON.parse(readFileSync(path.join(dir, 'demo-accounts.json'), 'utf8')))
    .find((account) => account.role === role)
  if (!found) throw new Error(`no demo account for ${role}`)
  return found
}

/** Signs in through the site's form, as a person does. */
export async function signInByForm(page: Page, role: string, next = '/me') {
  const { email, password } = accountOf(role)
  await page.goto(`/me?next=${encodeURIComponent(next)}`)
  await page.getByLabel('邮箱').fill(email)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => url.pathname === new URL(next, url).pathname && !url.searchParams.has('next'))
}

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>
const sessions = new Map<string, Cookies>()

/** Opens a page as somebody signed in. One session a role and worker: attempts to sign in are limited. */
export async function signIn(page: Page, role: string, next = '/me') {
  const known = sessions.get(role)
  if (!known) {
    await signInByForm(page, role, next)
    sessions.set(role, await page.context().cookies())
    return
  }
  await page.context().addCookies(known)
  await page.goto(next)
}

/** Addresses of the documents that a list shows to an anonymous visitor, as they stand in the page. */
export async function listed(request: APIRequestContext, list: string): Promise<string[]> {
  const html = await (await request.get(list)).text()
  const found = [...html.matchAll(new RegExp(`href="(${list}/[^"#?]+)"`, 'g'))].map((match) => match[1])
  return [...new Set(found.filter((href) => href !== undefined))]
}

/** The first document of a list; a test without any has nothing to look at and fails. */
export async function firstOf(request: APIRequestContext, list: string): Promise<string> {
  const [first] = await listed(request, list)
  if (!first) throw new Error(`${list} lists nothing: is the server seeded?`)
  return first
}

const people = z.object({ docs: z.array(z.object({ id: z.union([z.number(), z.string()]) })).min(1) })

/** The page of some member of staff, for somebody signed in; asked from within the page, as the session's cookie wants it. */
export async function somePersonPath(page: Page): Promise<string> {
  const answer = await page.evaluate(async () => (await fetch('/api/staff?limit=1&depth=0&sort=employeeNo')).json())
  return `/staff/${people.parse(answer).docs[0]?.id}`
}
