import type { PayloadRequest } from 'payload'
import { insertFlatRows } from '@/database/bulk'
import { contactsOfPlan, tasksOfPlan } from '@/responses/rules/freeze'
import { marked } from '@/responses/rules/words'
import { populated } from '@/shared/populated'
import { resolveContact } from '@/shared/registers'
import { drillResponse } from '../content/responses'
import type { Seeding } from '../context'

const MINUTE_MS = 60_000

/** The board on which a drill was run, as it stood when it ended. */
export const seedResponses = async ({ payload, ids, calendar }: Seeding, req: PayloadRequest) => {
  const { drill, plan: code, department, level, startedAt: start, entries } = drillResponse
  const startedAt = calendar.moment(start)
  const momentOf = (minutes: number) => new Date(Date.parse(startedAt) + minutes * MINUTE_MS).toISOString()
  const id = ids.get('emergency-plans', code)
  const plan = await payload.findByID({ collection: 'emergency-plans', id, depth: 1, overrideAccess: true, req })
  const contacts = (plan.contacts ?? []).map((row) => resolveContact(row, populated(row.contact), populated(row.staff)))
  const response = await payload.create({
    collection: 'responses',
    depth: 0,
    req,
    data: {
      title: marked(drill, true),
      plan: id,
      versionLabel: plan.versionLabel ?? null,
      isDrill: true,
      drill: ids.get('drills', drill),
      level,
      status: 'ended',
      startedAt,
      endedAt: momentOf(entries.at(-1)?.[0] ?? 0),
      tasks: tasksOfPlan(plan.levels ?? [], plan.steps ?? []),
      contacts: contactsOfPlan(contacts),
      revision: entries.length,
      department: ids.get('departments', department),
    },
  })
  const rows = entries.map(([minutes, byName, kind, subject, text], index) => ({
    response: response.id,
    seq: index + 1,
    clientId: `demo-drill-${String(index + 1).padStart(3, '0')}`,
    kind,
    subject,
    level: kind === 'activated' ? level : null,
    text,
    byName,
    at: momentOf(minutes),
    createdAt: momentOf(minutes),
    updatedAt: momentOf(minutes),
  }))
  await insertFlatRows(payload, req, 'response-entries', rows)
  await payload.update({
    collection: 'drills',
    id: ids.get('drills', drill),
    data: { response: response.id },
    depth: 0,
    req,
  })
}
