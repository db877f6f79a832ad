import { createLocalReq, type Payload, type Where } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { notify } from '@/notifications/actions'
import { Bell } from '@/notifications/admin/Bell'
import type { Id } from '@/shared/ids'
import { signIn } from '@/users/session'
import { startPayload, type TestPayload } from '../../helpers/database'

/** Whose browser asks. */
const browser = { token: undefined as string | undefined }
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => (browser.token ? { value: browser.token } : undefined) }),
}))

const SITE = 'https://houqin.example'
const password = 'a long pass phrase'
let test: TestPayload
let payload: Payload
let own: { id: Id; token: string }
let other: { id: Id; token: string }

const person = async (email: string, roles: ('admin' | 'staff')[]) => {
  const { id } = await payload.create({ collection: 'users', data: { email, name: email, password, roles } })
  const result = await signIn({ payload, headers: new Headers(), email, password })
  if (!('cookie' in result)) throw new Error(`${email} cannot sign in`)
  return { id, token: /=([^;]+)/.exec(result.cookie)?.[1] ?? '' }
}

beforeAll(async () => {
  process.env['SITE_URL'] = SITE
  test = await startPayload()
  payload = test.payload
  other = await person('other@houqin.example', ['admin'])
  own = await person('own@houqin.example', ['staff'])
})
afterAll(() => test?.stop())
beforeEach(async () => {
  browser.token = own.token
  await payload.db.deleteMany({ collection: 'notifications', where: {} })
})

const tell = async (recipient: Id, href: string) => {
  const req = await createLocalReq({}, payload)
  await notify(req, { recipients: [recipient], kind: 'due', title: '到期', href, key: `site/${recipient}/${href}` })
  const { docs } = await payload.find({ collection: 'notifications', where: { recipient: { equals: recipient } } })
  return docs[0]?.id ?? ''
}
const unread = async (recipient: Id) => {
  const where: Where = { and: [{ recipient: { equals: recipient } }, { readAt: { exists: false } }] }
  return (await payload.count({ collection: 'notifications', where })).totalDocs
}
const post = (path: string, fields: Record<string, string> = {}, origin = SITE) =>
  new Request(`${SITE}${path}`, { method: 'POST', headers: { origin }, body: new URLSearchParams(fields) })
const locationOf = (answer: Response) => {
  expect(answer.status).toBe(303)
  return answer.headers.get('location')
}

describe('opening a notice', () => {
  const open = async (id: Id) => {
    const { GET } = await import('@/app/(site)/notices/open/route')
    return locationOf(await GET(new Request(`${SITE}/notices/open?id=${id}`)))
  }
  it.each([
    ['a page of the site', '/standards/a?x=1#y', '/standards/a?x=1#y'],
    ['another site', 'https://evil.example/', '/me/notices'],
    ['another site without a scheme', '//evil.example', '/me/notices'],
  ])('that names %s', async (_, href, expected) => {
    expect(await open(await tell(own.id, href))).toBe(expected)
    expect(await unread(own.id)).toBe(0)
  })
  it('of somebody else tells nothing and changes nothing', async () => {
    expect(await open(await tell(other.id, '/secret'))).toBe('/me/notices')
    expect(await unread(other.id)).toBe(1)
  })
  it.each(['0', 'x', '999999', 'a'.repeat(24), '1e3', "1' or 1=1"])('that does not exist: %s', async (id) => {
    expect(await open(id)).toBe('/me/notices')
  })
  it('asks to sign in first, and then goes on', async () => {
    const id = await tell(own.id, '/standards/a')
    browser.token = undefined
    expect(await open(id)).toBe(`/me?next=${encodeURIComponent(`/notices/open?id=${id}`)}`)
    expect(await unread(own.id)).toBe(1)
  })
})

describe('marking all as read', () => {
  it('reaches the reader’s own alone', async () => {
    const { POST } = await import('@/app/(site)/notices/read/route')
    await tell(own.id, '/a')
    await tell(own.id, '/b')
    await tell(other.id, '/c')
    expect(locationOf(await POST(post('/notices/read')))).toBe('/me/notices')
    expect([await unread(own.id), await unread(other.id)]).toEqual([0, 1])
  })
  it('is refused to a form of another site', async () => {
    const { POST } = await import('@/app/(site)/notices/read/route')
    await tell(own.id, '/a')
    expect(locationOf(await POST(post('/notices/read', {}, 'https://evil.example')))).toBe('/me/notices?problem=origin')
    expect(await unread(own.id)).toBe(1)
  })
})

describe('choosing how to be told', () => {
  const save = async (fields: Record<string, string>, origin = SITE) => {
    const { POST } = await import('@/app/(site)/notices/preferences/route')
    return locationOf(await POST(post('/notices/preferences', fields, origin)))
  }
  const choices = async (id: Id) => {
    const { mailDecisions, mailDue } = await payload.findByID({ collection: 'users', id })
    return { mailDecisions, mailDue }
  }
  it('saves the reader’s own choice, whatever else is sent', async () => {
    const before = await choices(other.id)
    const fields = { mailDecisions: 'digest', mailDue: 'off', id: String(other.id), roles: 'admin' }
    expect(await save(fields)).toBe('/me/notices?saved=1#preferences')
    expect(await choices(own.id)).toEqual({ mailDecisions: 'digest', mailDue: 'off' })
    expect(await choices(other.id)).toEqual(before)
    expect((await payload.findByID({ collection: 'users', id: own.id })).roles).toEqual(['staff'])
  })
  it.each([
    ['nothing chosen', {}, SITE, '/me/notices?problem=choice'],
    ['a choice that there is not', { mailDecisions: 'never', mailDue: 'off' }, SITE, '/me/notices?problem=choice'],
    ['another site', { mailDecisions: 'off', mailDue: 'off' }, 'https://evil.example', '/me/notices?problem=origin'],
  ])('is refused: %s', async (_, fields, origin, expected) => {
    const before = await choices(own.id)
    expect(await save(fields, origin)).toBe(expected)
    expect(await choices(own.id)).toEqual(before)
  })
  it('needs an account', async () => {
    browser.token = undefined
    expect(await save({ mailDecisions: 'off', mailDue: 'off' })).toBe('/me?next=/me/notices')
  })
})

describe('the bell in the console', () => {
  const bell = async (language: string) => {
    const user = await payload.findByID({ collection: 'users', id: own.id })
    const view = await Bell({ payload, user: { ...user, collection: 'users' }, i18n: { language } })
    return view ? renderToStaticMarkup(view) : ''
  }
  it('counts what its owner has not read', async () => {
    expect(await bell('zh')).not.toContain('条未读')
    await tell(own.id, '/a')
    await tell(own.id, '/b')
    await tell(other.id, '/c')
    expect(await bell('zh')).toMatch(/href="\/me\/notices" aria-label="通知: 2 条未读"/)
    expect(await bell('en')).toContain('2 unread')
  })
  it('is not there for nobody', async () => {
    expect(await Bell({ payload, i18n: { language: 'zh' } })).toBeNull()
  })
})
