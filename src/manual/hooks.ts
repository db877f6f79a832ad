import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload'
import { say } from '@/config/say'
import { type Id, idOf, sameId } from '@/shared/ids'
import { isRecord } from '@/shared/record'
import { loadDocument } from '@/workflow/queries/documents'
import { isTrashing, runningStep } from '@/workflow/token'
import { findCandidates, releasesByPlan } from './queries/candidates'
import { type Candidate, type Pin, type PinProblem, pinProblems, releaseNotes } from './rules/editions'

interface Row {
  plan: Id
  versionLabel?: unknown
}

const rowsOf = (value: unknown): Row[] =>
  (Array.isArray(value) ? value : []).flatMap((row: unknown) => {
    const plan = isRecord(row) ? idOf(row.plan) : undefined
    return isRecord(row) && plan !== undefined ? [{ ...row, plan }] : []
  })

const pinsOf = (value: unknown): Pin[] =>
  rowsOf(value).flatMap(({ plan, versionLabel }) =>
    typeof versionLabel === 'string' ? [{ plan, label: versionLabel }] : [],
  )

const reasons: Record<PinProblem, [zh: string, en: string]> = {
  missing: [
    '没有这份预案，或您无权查阅。请另选，或移出本行',
    'this plan is not there, or you may not read it. Choose another one or remove the row',
  ],
  twice: ['与前面的行重复收录。请移出本行', 'it is in the manual already. Remove the row'],
  unreleased: [
    '还没有发布过。请先将预案提交审核并发布，或移出本行',
    'it was never released. Release the plan first or remove the row',
  ],
  retired: ['已经废止。请移出本行，或换成替代它的预案', 'it is retired. Remove the row or choose what replaced it'],
  'less-visible': [
    '的可见范围比手册小，手册的读者打不开它。请缩小手册的「可见范围」，或移出本行',
    'fewer people may read it than the manual. Narrow the manual’s visibility or remove the row',
  ],
}

function refusedRows(req: PayloadRequest, rows: Row[], found: ReturnType<typeof pinProblems>, titleOf: TitleOf) {
  const errors = found.map(({ index, problem }) => {
    const [zh, en] = reasons[problem]
    const title = titleOf(rows[index]?.plan)
    return {
      path: `plans.${index}.plan`,
      label: say(req, `收录的预案 第 ${index + 1} 行`, `Plans, row ${index + 1}`),
      message: say(
        req,
        `第 ${index + 1} 行${title ? `「${title}」` : ''}${title && problem === 'less-visible' ? '' : '：'}${zh}。`,
        `Row ${index + 1}${title ? ` (${title})` : ''}: ${en}.`,
      ),
    }
  })
  return new ValidationError({ collection: 'manual-editions', errors, req }, req.t)
}
type TitleOf = (id: Id | undefined) => string | undefined

/**
 * Gives each row the version of its plan that is in force, and works out the release notes. What is submitted is
 * released as it was reviewed: while the workflow takes an edition on, nothing is pinned anew.
 * @throws ValidationError naming row, reason and remedy
 */
export const pinPlans: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const id: unknown = originalDoc?.id
  if (id !== undefined && runningStep(req, 'manual-editions', id) !== undefined) return data
  if (isTrashing(req)) return data
  const edition = { ...originalDoc, ...data }
  const rows = rowsOf(edition.plans)
  // A row without a plan is refused by its field; dropped here, nobody would hear of it.
  if (Array.isArray(edition.plans) && rows.length < edition.plans.length) return data
  const plans = await findCandidates(
    req,
    rows.map(({ plan }) => plan),
  )
  const planOf = (wanted: Id | undefined): (Candidate & { id: Id }) | undefined =>
    plans.find((plan) => sameId(plan.id, wanted))
  const found = pinProblems(rows, planOf, { ...edition, visibility: String(edition.visibility) })
  if (found.length > 0) throw refusedRows(req, rows, found, (plan) => planOf(plan)?.title)
  const pinned = rows.map((row) => ({ ...row, versionLabel: planOf(row.plan)?.label ?? null }))
  const previousId = idOf(id)
  const previous = previousId === undefined ? undefined : await previousPins(req, previousId)
  const next = pinsOf(pinned)
  const releases = previous ? await releasesByPlan(req, [...previous, ...next]) : new Map()
  return { ...data, plans: pinned, changes: releaseNotes(previous, next, (plan) => releases.get(String(plan)) ?? []) }
}

/** What the edition in force holds; undefined before the first one. */
async function previousPins(req: PayloadRequest, id: Id): Promise<Pin[] | undefined> {
  const released = await loadDocument(req, { collection: 'manual-editions', id, as: 'released' })
  return released?.releasedAt ? pinsOf(released.whole.plans) : undefined
}
