import { z } from 'zod'
import { keysOf } from '@/shared/label'
import { type DocumentFinding, isState, revisionTriggers, type State } from '../model'
import type { Panel } from '../queries/panel'

/** What the panel needs of the server's answer. */
export type PanelAnswer = Pick<Panel, 'state' | 'released' | 'labels' | 'hasTriggers' | 'trigger' | 'may'> & {
  running: {
    id: number | string
    kind: 'release' | 'retirement'
    status: string
    label: string | null
    takesEffectAt: string | null
    step: number
    stepName: string | null
    waitsFor: string[]
  } | null
}

const panel: z.ZodType<PanelAnswer> = z.object({
  state: z.custom<State>(isState),
  released: z.object({ label: z.string(), isRetired: z.boolean() }).nullable(),
  labels: z.object({ minor: z.string(), major: z.string() }),
  hasTriggers: z.boolean(),
  trigger: z.enum(keysOf(revisionTriggers)).nullable(),
  may: z.object({
    submit: z.boolean(),
    retire: z.boolean(),
    withdraw: z.boolean(),
    decide: z.boolean(),
    releaseInEmergency: z.boolean(),
  }),
  running: z
    .object({
      id: z.union([z.number(), z.string()]),
      kind: z.enum(['release', 'retirement']),
      status: z.string(),
      label: z.string().nullable(),
      takesEffectAt: z.string().nullable(),
      step: z.number(),
      stepName: z.string().nullable(),
      waitsFor: z.array(z.string()),
    })
    .nullable(),
})
const done = z.object({ case: z.union([z.number(), z.string()]), status: z.string(), label: z.string().nullable() })
const refused = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

/** The answer, or the server's reason if it gave one; neither when it cannot be reached. */
export type Answer<Data> = { data: Data } | { data?: never; message: string | undefined; status: number | undefined }

async function ask<Data>(address: string, schema: z.ZodType<Data>, init?: RequestInit): Promise<Answer<Data>> {
  try {
    const response = await fetch(address, { credentials: 'include', ...init })
    const json: unknown = await response.json()
    const parsed = schema.safeParse(json)
    if (response.ok && parsed.success) return { data: parsed.data }
    const message = refused.safeParse(json)
    return { message: message.success ? message.data.errors[0]?.message : undefined, status: response.status }
  } catch {
    return { message: undefined, status: undefined }
  }
}

/** Where a document stands and what the signed-in person may do. */
export const requestPanel = (address: string) => ask(`${address}/workflow`, panel)

const found: z.ZodType<{ findings: DocumentFinding[] }> = z.object({
  findings: z.array(
    z
      .object({ severity: z.enum(['warning', 'info']), message: z.string(), clause: z.string().optional() })
      .transform(({ clause, ...rest }) => ({ ...rest, ...(clause === undefined ? {} : { clause }) })),
  ),
})

/** What the collection's own check says of the newest version. */
export const requestFindings = (address: string) => ask(`${address}/findings`, found)

/** Does one of the workflow's actions. */
export const requestAction = (address: string, body: Record<string, unknown>) =>
  ask(address, done, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
