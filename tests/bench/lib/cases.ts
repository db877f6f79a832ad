import { z } from 'zod'
import type { Id } from '../../../src/shared/ids'
import { WAITING } from '../data/inbox'
import type { Facts } from './facts'
import { type Answer, jsonOf } from './http'
import type { Exchange } from './load'
import { LONG_PLAN, longPlanBody } from './longPlan'
import type { Session } from './session'

export interface Case {
  key: string
  part: 'pages' | 'rest'
  label: string
  exchange: Exchange
  /** Requests of one measurement. */
  amount: number
  connections: number
  /** CPU milliseconds for one answer that we want to reach. */
  target?: number
  /** @throws Error when the answer is not what this case means to measure */
  verify: (answer: Answer) => void
}

export interface Sessions {
  staff: Session
  reviewer: Session
  editor: Session
  hr: Session
}

const READERS = 8
const WRITERS = 4

const list = z.object({ docs: z.array(z.object({ title: z.string() })), totalDocs: z.number() })
const created = z.object({ doc: z.object({ id: z.union([z.number(), z.string()]) }) })
const createdSop = z.object({ doc: z.object({ code: z.string(), slug: z.string(), _status: z.literal('draft') }) })

const fail = (text: string): never => {
  throw new Error(text)
}

const verifyCached = ({ headers }: Answer) =>
  headers['x-nextjs-cache'] === 'HIT' || fail(`not from the cache: ${headers['x-nextjs-cache']}`)
const verifyMade = ({ headers }: Answer) =>
  headers['x-nextjs-cache'] === undefined || fail(`from the cache: ${headers['x-nextjs-cache']}`)
const verifyList = (rows: number, total: number) => (answer: Answer) => {
  const { docs, totalDocs } = list.parse(jsonOf(answer))
  if (docs.length !== rows || totalDocs !== total)
    fail(`${docs.length} rows of ${totalDocs} instead of ${rows} of ${total}`)
}

const verifyInbox = (answer: Answer) => {
  verifyMade(answer)
  const [, waiting = '0'] = /(\d+) 份文件等待您处理/.exec(answer.body.toString('utf8')) ?? []
  return Number(waiting) >= WAITING || fail(`${waiting} submissions wait instead of ${WAITING}`)
}

const pageCases = ({ standard }: Facts, { staff, reviewer }: Sessions): Case[] => {
  const get = (path: string, headers = {}): Exchange => ({ method: 'GET', path, headers })
  const page = { part: 'pages', connections: READERS } as const
  const cached = { ...page, amount: 4000, target: 0.8, verify: verifyCached }
  const gzip = { 'Accept-Encoding': 'gzip' }
  return [
    { ...cached, key: 'home', label: '首页（缓存）', exchange: get('/') },
    { ...cached, key: 'home-gzip', label: '首页（缓存，gzip）', exchange: get('/', gzip) },
    { ...cached, key: 'standard', label: '标准页（缓存）', exchange: get(standard) },
    {
      ...page,
      key: 'standard-signed-in',
      label: '标准页（已登录）',
      amount: 400,
      exchange: get(standard, staff.cookie),
      verify: verifyMade,
    },
    {
      ...page,
      key: 'inbox',
      label: `待我审批（${WAITING} 份在等）`,
      amount: 200,
      exchange: get('/me/approvals', reviewer.cookie),
      verify: verifyInbox,
    },
  ]
}

const readCases = ({ standard, publicDocuments }: Facts): Case[] => {
  const slug = standard.split('/').at(-1) ?? ''
  const get = (query: string): Exchange => ({ method: 'GET', path: `/api/sops?depth=0&${query}`, headers: {} })
  const rest = { part: 'rest', connections: READERS } as const
  const verify = verifyList(Math.min(10, publicDocuments), publicDocuments)
  const select = 'select[title]=true&select[code]=true&select[slug]=true'
  return [
    { ...rest, key: 'list', label: '列表 10 条＋总数', amount: 1000, target: 4, exchange: get('limit=10'), verify },
    {
      ...rest,
      key: 'list-select',
      label: '列表 10 条（3 字段）',
      amount: 1500,
      exchange: get(`limit=10&${select}`),
      verify,
    },
    {
      ...rest,
      key: 'slug',
      label: '按 slug 取一条',
      amount: 2000,
      target: 2.5,
      exchange: get(`limit=1&where[slug][equals]=${slug}`),
      verify: verifyList(1, 1),
    },
  ]
}

/** Every pair of a free session and a person, once. */
function* pairsOf({ freeSessions, people }: Facts) {
  for (const session of freeSessions) for (const staff of people) yield { session, staff }
}

const recordBodies = (facts: Facts): (() => string) => {
  const pairs = pairsOf(facts)
  return () => {
    const { value } = pairs.next()
    if (!value) throw new Error('every free session is full: fewer requests, or more sessions in multiply.ts')
    return JSON.stringify({ ...value, attendance: 'present', score: 88, passed: true })
  }
}

/** A small standard, no two alike; address and number are left to the product, as people leave them. */
const standardBodies = ({ department }: Facts): (() => string) => {
  let number = 0
  return () => {
    number += 1
    return JSON.stringify({
      title: `楼宇门禁报修处理标准（第 ${number} 号楼）`,
      summary: '门禁失灵的受理、到场与恢复时限。',
      kind: 'service-standard',
      visibility: 'public',
      department,
      promises: [
        { name: '受理时限', comparison: 'at-most', value: 5, unit: '分钟', measurement: '从报修到派工' },
        { name: '到场时限', comparison: 'at-most', value: 30, unit: '分钟' },
      ],
      steps: [
        { title: '接报', detail: '记录楼号、门号与现象，派工。', minutes: 5 },
        { title: '处置', detail: '先保证人员进出，再查电源与控制器。', minutes: 20 },
        { title: '回访', detail: '报修人确认恢复。', minutes: 5 },
      ],
      effectiveDate: '2026-09-01T04:00:00.000Z',
    })
  }
}

const createCases = (facts: Facts, { editor, hr }: Sessions): Case[] => {
  const post = (path: string, { authorization }: Session, body: () => string): Exchange => ({
    method: 'POST',
    path,
    headers: { ...authorization, 'Content-Type': 'application/json' },
    body,
  })
  const rest = { part: 'rest', connections: WRITERS } as const
  return [
    {
      ...rest,
      key: 'create-sop',
      label: '新建标准草稿（含版本）',
      amount: 200,
      target: 12,
      exchange: post('/api/sops?depth=0', editor, standardBodies(facts)),
      verify: (answer) => void createdSop.parse(jsonOf(answer)),
    },
    {
      ...rest,
      key: 'create-record',
      label: '新建培训记录',
      amount: 300,
      exchange: post('/api/training-records?depth=0', hr, recordBodies(facts)),
      verify: (answer) => void created.parse(jsonOf(answer)),
    },
  ]
}

const savedPlan = z.object({ doc: z.object({ steps: z.array(z.unknown()).length(LONG_PLAN.steps) }) })

const verifyEditor = (answer: Answer) => {
  const text = answer.body.toString('utf8')
  return text.includes('基准测试用专项应急预案') || fail('the editor does not show the plan')
}

const planCases = (plan: Id, { editor }: Sessions): Case[] => {
  const size = `${LONG_PLAN.steps} 步 ${LONG_PLAN.chapters} 章`
  let number = 0
  const body = () => {
    number += 1
    return JSON.stringify(longPlanBody(number))
  }
  return [
    {
      key: 'plan-editor',
      part: 'rest',
      label: `打开预案编辑页（${size}）`,
      connections: 1,
      amount: 20,
      exchange: { method: 'GET', path: `/admin/collections/emergency-plans/${plan}`, headers: editor.visit },
      verify: verifyEditor,
    },
    {
      key: 'plan-save',
      part: 'rest',
      label: `保存预案草稿（${size}）`,
      connections: 1,
      amount: 40,
      exchange: {
        method: 'PATCH',
        path: `/api/emergency-plans/${plan}?depth=0&draft=true`,
        headers: { ...editor.authorization, 'Content-Type': 'application/json' },
        body,
      },
      verify: (answer) => void savedPlan.parse(jsonOf(answer)),
    },
  ]
}

/** Reads first: what is created takes cached pages away. */
export const casesFor = (facts: Facts, sessions: Sessions, plan: Id): Case[] => [
  ...pageCases(facts, sessions),
  ...readCases(facts),
  ...createCases(facts, sessions),
  ...planCases(plan, sessions),
]
