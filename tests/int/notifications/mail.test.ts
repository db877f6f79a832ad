import { createLocalReq, type Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '@/database/inTransaction'
import type { Job } from '@/jobs/model'
import { markAllRead, type Notice, notify } from '@/notifications/actions'
import { digestJob, mailNoticesJob } from '@/notifications/jobs'
import { countUnread, findMailProblems } from '@/notifications/queries'
import type { Id } from '@/shared/ids'
import { startPayload, type TestPayload } from '../../helpers/database'
import { type SmtpServer, startSmtp } from '../../helpers/smtp'

let smtp: SmtpServer
let test: TestPayload
let payload: Payload
beforeAll(async () => {
  smtp = await startSmtp()
  process.env['SMTP_URL'] = smtp.url
  process.env['MAIL_FROM'] = 'office@houqin.example'
  process.env['SITE_URL'] = 'https://houqin.example'
  test = await startPayload()
  payload = test.payload
})
afterAll(async () => {
  await test?.stop()
  await smtp?.down()
})

let serial = 0
const addUser = async (data: Record<string, unknown> = {}) => {
  serial += 1
  const email = `person-${serial}@houqin.example`
  const base = { email, name: `员工${serial}`, password: 'a long pass phrase', roles: ['staff' as const] }
  return payload.create({ collection: 'users', data: { ...base, ...data } })
}

const tell = async (recipients: Id[], notice: Partial<Notice> = {}) => {
  const req = await createLocalReq({}, payload)
  serial += 1
  const base = { kind: 'decision' as const, title: '《食堂卫生》已通过', href: '/standards/a', key: `test/${serial}` }
  await inTransaction(req, () => notify(req, { ...base, ...notice, recipients }))
}

const run = async (job: Job, now: Date) => job.run({ req: await createLocalReq({}, payload), now })
const noticesOf = async (recipient: Id) => {
  const { docs } = await payload.find({
    collection: 'notifications',
    depth: 0,
    sort: 'createdAt',
    where: { recipient: { equals: recipient } },
  })
  return docs
}
const lettersTo = (email: string) => smtp.inbox.filter(({ to }) => to.includes(email))
const soon = (minutes = 0) => new Date(Date.now() + 1000 + minutes * 60_000)

/** Eleven in the morning in Shanghai: after that day's digest. */
const TOLD_AT = '2026-03-02T03:00:00.000Z'
/** Five past eight in Shanghai, so many days later. */
const morning = (days: number, minutes = 0) =>
  new Date(Date.parse('2026-03-02T00:05:00.000Z') + days * 86_400_000 + minutes * 60_000)

beforeEach(async () => {
  smtp.inbox.length = 0
  smtp.attempts.length = 0
  smtp.refusals.clear()
  await payload.db.deleteMany({ collection: 'notifications', where: {} })
})

describe('telling', () => {
  it('makes one notice although the same is told twice, in one call and in two', async () => {
    const [one, two] = [await addUser(), await addUser()]
    await tell([one.id, one.id, two.id], { key: 'same' })
    await tell([one.id], { key: 'same' })
    await tell([one.id], { key: 'other' })
    expect(await noticesOf(one.id)).toHaveLength(2)
    expect(await noticesOf(two.id)).toHaveLength(1)
  })

  it('leaves nothing, and mails nothing, when the change is rolled back', async (context) => {
    if (!test.database.hasTransactions) context.skip()
    const person = await addUser()
    const req = await createLocalReq({}, payload)
    const failing = inTransaction(req, async () => {
      await notify(req, { recipients: [person.id], kind: 'decision', title: '不会发生', href: '/', key: 'rolled back' })
      throw new Error('the change failed')
    })
    await expect(failing).rejects.toThrow('the change failed')
    await run(mailNoticesJob, soon())
    expect(await noticesOf(person.id)).toEqual([])
    expect(smtp.inbox).toEqual([])
  })

  it('skips disabled accounts and those that do not exist', async () => {
    const person = await addUser({ disabled: true })
    await tell([person.id, test.database.kind === 'sqlite' ? 999_999 : 'a'.repeat(24)])
    const { totalDocs } = await payload.count({ collection: 'notifications' })
    expect(totalDocs).toBe(0)
  })

  it('is read by the person alone, and marking all read touches no one else', async () => {
    const [one, two] = [await addUser(), await addUser({ roles: ['admin'] })]
    await tell([one.id, two.id])
    const user = await payload.findByID({ collection: 'users', id: one.id })
    const other = await payload.findByID({ collection: 'users', id: two.id })
    expect(await countUnread(payload, { ...user, collection: 'users' })).toBe(1)
    await markAllRead({ payload, user: { ...user, collection: 'users' }, now: new Date() })
    expect(await countUnread(payload, { ...user, collection: 'users' })).toBe(0)
    expect(await countUnread(payload, { ...other, collection: 'users' })).toBe(1)
  })
})

describe('a mail at once', () => {
  it('arrives once although the job runs again and two runners run side by side', async () => {
    const people = await Promise.all([addUser(), addUser(), addUser()])
    await tell(
      people.map(({ id }) => id),
      { text: '意见：很好' },
    )
    await Promise.all([run(mailNoticesJob, soon()), run(mailNoticesJob, soon())])
    await run(mailNoticesJob, soon(600))
    for (const { id, email } of people) {
      expect(lettersTo(email)).toHaveLength(1)
      const [notice] = await noticesOf(id)
      expect(notice).toMatchObject({ mail: 'sent', mailAttempts: 1 })
      expect(notice?.mailSentAt).toBeTruthy()
      expect(lettersTo(email)[0]).toMatchObject({
        from: 'office@houqin.example',
        subject: '[后勤标准台] 《食堂卫生》已通过',
        messageId: `<notice-${notice?.id}@houqin.example>`,
      })
    }
    expect(smtp.inbox[0]?.source).toMatch(/^Auto-Submitted: auto-generated/im)
  })

  it.each([
    ['off', { mailDecisions: 'off' }, 'none'],
    ['once a day', { mailDecisions: 'digest' }, 'digest'],
  ])('is not sent to who wants it %s', async (_, choice, state) => {
    const person = await addUser(choice)
    await tell([person.id])
    await run(mailNoticesJob, soon(60))
    expect(smtp.inbox).toEqual([])
    expect(await noticesOf(person.id)).toMatchObject([{ mail: state }])
  })

  it('is not sent to who was disabled or chose otherwise meanwhile', async () => {
    const [gone, changed] = [await addUser(), await addUser()]
    await tell([gone.id, changed.id])
    await payload.update({ collection: 'users', id: gone.id, data: { disabled: true } })
    await payload.update({ collection: 'users', id: changed.id, data: { mailDecisions: 'off' } })
    await run(mailNoticesJob, soon())
    expect(smtp.inbox).toEqual([])
    expect([...(await noticesOf(gone.id)), ...(await noticesOf(changed.id))]).toMatchObject([
      { mail: 'none' },
      { mail: 'none' },
    ])
  })

  it('waits longer each time while the server is down, is reported, and arrives when it is up', async () => {
    const person = await addUser()
    await tell([person.id])
    await smtp.down()
    const pauses: number[] = []
    let now = soon()
    try {
      for (let attempt = 1; attempt <= 3; attempt++) {
        await run(mailNoticesJob, now)
        await run(mailNoticesJob, new Date(now.getTime() + 30_000))
        const [notice] = await noticesOf(person.id)
        expect(notice).toMatchObject({ mail: 'pending', mailAttempts: attempt })
        expect(notice?.mailError).toMatch(/ECONNREFUSED/)
        pauses.push((Date.parse(notice?.mailNextAt ?? '') - now.getTime()) / 60_000)
        now = new Date(notice?.mailNextAt ?? '')
      }
      expect(pauses).toEqual([1, 5, 15])
      expect(await findMailProblems(payload, now)).toMatchObject({
        waiting: 1,
        failed: 0,
        nextAt: now.toISOString(),
        error: expect.stringContaining('ECONNREFUSED'),
      })
    } finally {
      await smtp.up()
    }
    await run(mailNoticesJob, now)
    await run(mailNoticesJob, new Date(now.getTime() + 86_400_000))
    expect(lettersTo(person.email)).toHaveLength(1)
    expect(await noticesOf(person.id)).toMatchObject([{ mail: 'sent', mailAttempts: 4 }])
    expect(await findMailProblems(payload, now)).toBeNull()
  })

  it('one attempt stands for all while the server is down', async () => {
    const people = await Promise.all([addUser(), addUser(), addUser()])
    await tell(people.map(({ id }) => id))
    await smtp.down()
    try {
      await run(mailNoticesJob, soon())
    } finally {
      await smtp.up()
    }
    const notices = (await Promise.all(people.map(({ id }) => noticesOf(id)))).flat()
    expect(notices.map(({ mailAttempts }) => mailAttempts).sort()).toEqual([0, 0, 1])
  })

  it('that is refused for good is given up at once and reported; others are not held up', async () => {
    const [bad, busy, good] = [await addUser(), await addUser(), await addUser()]
    smtp.refusals.set(bad.email, 550)
    smtp.refusals.set(busy.email, 450)
    await tell([bad.id, busy.id, good.id])
    const now = soon()
    await run(mailNoticesJob, now)
    expect(await noticesOf(bad.id)).toMatchObject([{ mail: 'failed', mailAttempts: 1 }])
    expect(await noticesOf(busy.id)).toMatchObject([{ mail: 'pending', mailAttempts: 1 }])
    expect(await noticesOf(good.id)).toMatchObject([{ mail: 'sent' }])
    expect(await findMailProblems(payload, now)).toMatchObject({ waiting: 1, failed: 1 })
    await run(mailNoticesJob, soon(3 * 1440))
    expect(smtp.attempts.filter((address) => address === bad.email)).toHaveLength(1)
    expect(smtp.attempts.filter((address) => address === busy.email)).toHaveLength(2)
  })
})

describe('the digest', () => {
  const tellDue = async (recipients: Id[], title: string, notice: Partial<Notice> = {}) => {
    await tell(recipients, { kind: 'due', title, ...notice })
    await payload.db.updateMany({ collection: 'notifications', data: { createdAt: TOLD_AT }, where: {} })
  }

  it('is one mail a day with everything of the day before, at its hour and not before', async () => {
    const [one, two] = [await addUser(), await addUser()]
    await tellDue([one.id, two.id], '证书快到期')
    await tellDue([one.id], '请确认已读', { kind: 'acknowledge' })
    await run(digestJob, morning(1, -6))
    expect(smtp.inbox).toEqual([])
    await Promise.all([run(digestJob, morning(1)), run(digestJob, morning(1))])
    await run(digestJob, morning(1, 60))
    await run(digestJob, morning(2))
    expect(lettersTo(one.email).map(({ subject }) => subject)).toEqual(['[后勤标准台] 每日汇总：2 条通知'])
    expect(lettersTo(two.email).map(({ subject }) => subject)).toEqual(['[后勤标准台] 每日汇总：1 条通知'])
    expect((await noticesOf(one.id)).map(({ mail, mailAttempts }) => [mail, mailAttempts])).toEqual([
      ['sent', 1],
      ['sent', 1],
    ])
  })

  it('keeps for tomorrow what came after its hour', async () => {
    const person = await addUser()
    await tellDue([person.id], '明天再说')
    await run(digestJob, morning(0, 300))
    await run(digestJob, morning(1, -10))
    expect(smtp.inbox).toEqual([])
    await run(digestJob, morning(1))
    expect(lettersTo(person.email)).toHaveLength(1)
  })

  it('is tried again as a whole after a failure, and still sent once', async () => {
    const person = await addUser()
    await tellDue([person.id], '一')
    await tellDue([person.id], '二')
    smtp.refusals.set(person.email, 451)
    await run(digestJob, morning(1))
    await run(digestJob, morning(1, 0.5))
    expect(smtp.attempts).toHaveLength(1)
    expect((await noticesOf(person.id)).map(({ mailAttempts }) => mailAttempts)).toEqual([1, 1])
    smtp.refusals.clear()
    await run(digestJob, morning(1, 1.1))
    await run(digestJob, morning(1, 10))
    expect(lettersTo(person.email).map(({ subject }) => subject)).toEqual(['[后勤标准台] 每日汇总：2 条通知'])
  })

  it('is not sent to who wants none', async () => {
    const person = await addUser({ mailDue: 'off' })
    await tellDue([person.id], '不发')
    await run(digestJob, morning(1))
    expect(smtp.inbox).toEqual([])
  })

  it('follows the hour that the office set', async () => {
    const person = await addUser()
    await tellDue([person.id], '晚一点')
    await payload.updateGlobal({ slug: 'rules', data: { digestHour: 10 } })
    await run(digestJob, morning(1))
    expect(smtp.inbox).toEqual([])
    await run(digestJob, morning(1, 120))
    expect(lettersTo(person.email)).toHaveLength(1)
  })
})
