import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { idOf } from '@/shared/ids'
import { decide } from '@/workflow/actions/decide'
import { submit } from '@/workflow/actions/submit'
import { fingerprint } from '@/workflow/fingerprint'
import { controlledSlugs } from '@/workflow/model'
import { defaultSteps } from '@/workflow/queries/routes'
import { idMarks } from '@/workflow/rules/deciders'
import { filingAuthority, filings, releaseReasons } from '../content/review'
import type { Seeding } from '../context'
import { emailOf } from './users'

const DAY_MS = 86_400_000
const daysBefore = (moment: string, days: number) => new Date(Date.parse(moment) - days * DAY_MS).toISOString()

async function accountOf(payload: Payload, role: string) {
  const { docs } = await payload.find({
    collection: 'users',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    where: { email: { equals: emailOf(role) } },
  })
  const [account] = docs
  if (!account) throw new Error(`no demonstration account ${role}`)
  return account
}

/** Somebody of each department who may have written its documents. */
async function authorsByDepartment(payload: Payload, req: PayloadRequest) {
  const { docs } = await payload.find({
    collection: 'staff',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { name: true, department: true },
    sort: 'id',
    where: { status: { equals: 'active' } },
  })
  const names = new Map<string, string>()
  for (const { name, department } of docs)
    if (!names.has(String(idOf(department)))) names.set(String(idOf(department)), name)
  return names
}

/** How the versions in force were once approved. */
export const seedApprovals = async ({ payload }: Seeding, req: PayloadRequest) => {
  const reviewer = await accountOf(payload, 'reviewer')
  const authors = await authorsByDepartment(payload, req)
  for (const collection of controlledSlugs) {
    const { docs } = await payload.find({
      collection,
      depth: 0,
      overrideAccess: true,
      pagination: false,
      req,
      where: { state: { equals: 'released' } },
    })
    for (const doc of docs) {
      const releasedAt = doc.releasedAt ?? doc.updatedAt
      const author = authors.get(String(idOf(doc.department))) ?? '邵文博'
      const reason = releaseReasons[collection]
      const step = { step: 0, comment: '', remarks: [] }
      await payload.create({
        collection: 'approvals',
        depth: 0,
        overrideAccess: true,
        req,
        data: {
          title: doc.title,
          documentCollection: collection,
          documentId: String(doc.id),
          documentCode: 'code' in doc ? doc.code : null,
          ...(idOf(doc.department) === undefined ? {} : { department: idOf(doc.department) }),
          kind: 'release',
          status: 'done',
          change: 'major',
          label: doc.versionLabel ?? '1.0',
          reason,
          ...(collection === 'emergency-plans' ? { trigger: 'drill' as const } : {}),
          submittedByName: author,
          contributors: [],
          contributorMarks: idMarks([]),
          notFor: idMarks([]),
          fingerprint: fingerprint(doc),
          steps: defaultSteps.map((one) => ({ ...one, role: one.role ?? null })),
          currentStep: 0,
          decisions: [
            { ...step, kind: 'submit', byName: author, comment: reason, at: daysBefore(releasedAt, 4) },
            {
              ...step,
              kind: 'approve',
              by: reviewer.id,
              byName: reviewer.name,
              comment: '同意。',
              at: daysBefore(releasedAt, 1),
            },
            { ...step, kind: 'release', by: reviewer.id, byName: reviewer.name, at: releasedAt },
          ],
          revision: 0,
          closedAt: releasedAt,
        },
      })
    }
  }
}

/** Receipts of the authority for plans that were filed. */
export const seedFilings = async ({ payload, ids, calendar }: Seeding, req: PayloadRequest) => {
  for (const { plan, filedOn, receiptNo } of filings) {
    const id = ids.get('emergency-plans', plan)
    const doc = await payload.findByID({ collection: 'emergency-plans', id, depth: 0, overrideAccess: true, req })
    await payload.create({
      collection: 'filings',
      depth: 0,
      overrideAccess: true,
      req,
      data: {
        plan: id,
        versionLabel: doc.versionLabel ?? '1.0',
        status: 'filed',
        filedOn: calendar.day(filedOn),
        authority: filingAuthority,
        receiptNo,
        department: idOf(doc.department) ?? 0,
      },
    })
  }
}

type Account = Awaited<ReturnType<typeof accountOf>>
const as = (payload: Payload, account: Account) =>
  createLocalReq({ user: { ...account, collection: 'users' } }, payload)

/** What lies on people's desks: one was released today, one document waits for review, one was returned, one is approved for a date. */
export const seedDesks = async ({ payload, ids }: Seeding) => {
  const [editor, reviewer] = [await accountOf(payload, 'editor'), await accountOf(payload, 'reviewer')]
  const edit = async (code: string, data: Record<string, unknown>) =>
    payload.update({
      collection: 'sops',
      id: ids.get('sops', code),
      data,
      depth: 0,
      draft: true,
      overrideAccess: true,
      req: await as(payload, editor),
    })
  const send = async (code: string, reason: string, takesEffectAt?: Date) =>
    submit(await as(payload, editor), {
      collection: 'sops',
      id: ids.get('sops', code),
      kind: 'release',
      change: 'minor',
      reason,
      takesEffectAt,
    })

  const urgent = await payload.findByID({ collection: 'sops', id: ids.get('sops', 'HQ-WX-001'), depth: 0 })
  await edit('HQ-WX-001', {
    summary: (urgent.summary ?? '').replace('15 分钟到场', '12 分钟到场'),
    scope: `${urgent.scope ?? ''}供暖季的室温投诉按急修受理。`,
    promises: (urgent.promises ?? []).map((promise) =>
      promise.name === '到场时限' ? { ...promise, value: 12 } : promise,
    ),
    steps: (urgent.steps ?? []).flatMap((step, index) =>
      index === 1
        ? [
            step,
            {
              title: '告知预计到场时间',
              detail: '派工后 3 分钟内短信或电话告知报修人维修工姓名和预计到场时间。',
              minutes: 3,
            },
          ]
        : [step],
    ),
  })
  await send('HQ-WX-001', '供暖季报修增多：到场时限由 15 分钟缩短为 12 分钟，增加告知环节。')

  await edit('HQ-WX-002', { serviceTime: '全年 24 小时，节假日不间断' })
  const renewed = await submit(await as(payload, editor), {
    collection: 'sops',
    id: ids.get('sops', 'HQ-WX-002'),
    kind: 'release',
    change: 'major',
    reason: '明确节假日值守，重新组织全员学习。',
  })
  await decide(await as(payload, reviewer), {
    caseId: renewed.id,
    decision: 'approve',
    comment: '同意，请各班组两周内完成学习确认。',
    remarks: [],
  })

  await edit('HQ-WX-003', { summary: '公共区域照明按周巡检，发现不亮当日派工。' })
  const returned = await send('HQ-WX-003', '增加每周巡检的要求。')
  await decide(await as(payload, reviewer), {
    caseId: returned.id,
    decision: 'return',
    comment: '每周巡检由谁负责、记录在哪里没有写明，请补充后再提交。',
    remarks: [{ place: '作业步骤', text: '请写明巡检责任岗位和记录表。' }],
  })

  await edit('HQ-WX-004', { tools: '动火作业票、高处作业票、灭火器 2 具、接火盆、安全带、警戒带、对讲机' })
  const scheduled = await send('HQ-WX-004', '随新版作业票启用，补充工具清单。', nextMonthStart(new Date()))
  await decide(await as(payload, reviewer), {
    caseId: scheduled.id,
    decision: 'approve',
    comment: '同意，下月 1 日起与新版作业票一并执行。',
    remarks: [],
  })
}

/** Midnight in Shanghai at the beginning of next month. */
const nextMonthStart = (now: Date) => {
  const local = new Date(now.getTime() + 8 * 3_600_000)
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 1) - 8 * 3_600_000)
}
