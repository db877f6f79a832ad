import { z } from 'zod'
import type { Facts } from './facts'
import { ask, jsonOf } from './http'
import type { Session } from './session'

/** What an editor of a large plan works on. */
export const LONG_PLAN = { steps: 60, chapters: 12 } as const

const created = z.object({ doc: z.object({ id: z.union([z.number(), z.string()]) }) })

const paragraph = (text: string) => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: 'ltr',
    children: [
      {
        type: 'paragraph',
        format: '',
        indent: 0,
        version: 1,
        direction: 'ltr',
        children: [{ type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }],
      },
    ],
  },
})

/** The steps and chapters of the plan; every save changes one sentence. */
export const longPlanBody = (number: number) => ({
  steps: Array.from({ length: LONG_PLAN.steps }, (_, index) => ({
    role: `第 ${index + 1} 组`,
    action: `按分工完成第 ${index + 1} 项处置，报告现场负责人（第 ${number} 稿）。`,
    minutes: index + 1,
  })),
  sections: Array.from({ length: LONG_PLAN.chapters }, (_, index) => ({
    title: `第${index + 1}章 处置要点`,
    level: 1,
    body: paragraph('先确认现场安全，再按分工处置；每一步都记录时间和负责人。'.repeat(20)),
  })),
})

/** Creates the plan as an editor does. @returns its id */
export const createLongPlan = async (port: number, { authorization }: Session, { department }: Facts) => {
  const plan = { title: '基准测试用专项应急预案', planType: 'special', visibility: 'internal', department }
  const answer = await ask(port, {
    path: '/api/emergency-plans?depth=0',
    method: 'POST',
    headers: { ...authorization, 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...plan, ...longPlanBody(0) }),
  })
  if (answer.status !== 201) throw new Error(`creating the long plan answered ${answer.status}`)
  return created.parse(jsonOf(answer)).doc.id
}
