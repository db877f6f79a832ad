import { createLocalReq, type PayloadRequest } from 'payload'
import { auditWritten } from '@/audit/actions'
import type { Approval } from '@/payload-types'
import type { Id } from '@/shared/ids'
import { type ControlledCollection, controlledSlugs } from '@/workflow/model'
import { type Answer, isJson, type Json, listOf, type Visitor } from './client'
import { idIn, post } from './people'
import type { World } from './world'

/** What a refused request says. */
export const messageOf = ({ body, text }: Answer): string => {
  const [first] = listOf(body.errors)
  const inner = isJson(first?.data) ? listOf(first.data.errors)[0]?.message : undefined
  const message = inner ?? first?.message
  return typeof message === 'string' ? message : text
}

/** What is stored about an entry of a case, as far as tests look at it. */
export const entriesOf = (found: Approval | undefined): string[] => (found?.decisions ?? []).map(({ kind }) => kind)

/** Document control by its REST doors, on the documents of one world. */
export const createReviews = (world: World) => {
  const { client, payload } = world
  const send = (visitor: Visitor, path: string, json: Json = {}) =>
    client.ask(visitor, `/api/${path}`, { method: 'POST', json })
  const slugOf = (json: Json): ControlledCollection =>
    controlledSlugs.find((slug) => slug === json.collection) ?? 'sops'

  /** A new draft of department A1. */
  const draft = async (visitor: Visitor, slug: ControlledCollection = 'sops', extra: Json = {}): Promise<Id> =>
    post(client, visitor, slug, { ...(await world.body(slug, { department: world.departments.A1 })), ...extra })
  const edit = (visitor: Visitor, id: Id, json: Json, slug: ControlledCollection = 'sops') =>
    client.ask(visitor, `/api/${slug}/${id}?depth=0`, { method: 'PATCH', json })
  const submit = (visitor: Visitor, id: Id, { collection, ...json }: Json = {}) =>
    send(visitor, `${slugOf({ collection })}/${id}/submit`, { reason: '首次发布', change: 'minor', ...json })
  const caseIn = ({ body, text, status }: Answer): Id => {
    if (typeof body.case !== 'string' && typeof body.case !== 'number') throw new Error(`no case in ${status} ${text}`)
    return body.case
  }
  const decide = (visitor: Visitor, caseId: Id, json: Json = {}) =>
    send(visitor, `approvals/${caseId}/decide`, { decision: 'approve', ...json })
  const release = async (author: Visitor, reviewer: Visitor, id: Id, json: Json = {}): Promise<Id> => {
    const found = caseIn(await submit(author, id, json))
    const answer = await decide(reviewer, found)
    if (answer.status !== 200 || answer.body.status !== 'done') throw new Error(`not released: ${answer.text}`)
    return found
  }
  const found = (id: Id): Promise<Approval> => payload.findByID({ collection: 'approvals', id, depth: 0 })
  const casesOf = async (id: Id): Promise<Approval[]> =>
    (
      await payload.find({
        collection: 'approvals',
        depth: 0,
        pagination: false,
        sort: 'createdAt',
        where: { documentId: { equals: String(id) } },
      })
    ).docs
  const route = async (steps: Json[], extra: Json = {}): Promise<Id> =>
    idIn(await send(world.people.admin, 'approval-routes', { name: '路线', documents: 'sops', steps, ...extra }))
  const delegate = (visitor: Visitor, to: Visitor | undefined, extra: Json = {}) =>
    send(visitor, 'delegations', {
      delegate: to?.asker?.id,
      from: '2020-01-01',
      until: '2099-12-31',
      reason: '出差',
      ...extra,
    })
  /** Routes and delegations of one test are none of the next one's business. */
  const clear = async (): Promise<void> => {
    for (const collection of ['approval-routes', 'delegations'] as const)
      await payload.delete({ collection, where: { id: { exists: true } } })
  }
  const tables = payload.config.collections.map(({ slug }) => slug)
  /** How much there is of everything, versions included. */
  const counts = async (): Promise<Record<string, number>> => {
    await auditWritten(payload)
    const rows: Record<string, number> = {}
    for (const collection of tables) rows[collection] = (await payload.db.count({ collection })).totalDocs
    for (const collection of controlledSlugs)
      rows[`versions of ${collection}`] = (await payload.db.countVersions({ collection })).totalDocs
    return rows
  }
  /** A document as readers and as editors have it, its cases, and how much there is of everything. */
  const whole = async (id: Id, slug: ControlledCollection = 'sops') => ({
    stored: await world.stored(slug, id),
    newest: await world.newest(slug, id),
    cases: await casesOf(id),
    counts: await counts(),
  })
  const system = (): Promise<PayloadRequest> => createLocalReq({}, payload)
  return {
    casesOf,
    caseIn,
    clear,
    counts,
    decide,
    delegate,
    draft,
    edit,
    found,
    release,
    route,
    send,
    submit,
    system,
    whole,
  }
}

export type Reviews = ReturnType<typeof createReviews>
