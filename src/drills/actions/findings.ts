import type { PayloadRequest } from 'payload'
import type { OpenCorrection } from '@/corrections/model'
import type { Drill } from '@/payload-types'
import { storedDay } from '@/shared/calendar'
import { storedMoment } from '@/shared/days'
import { type Id, idOf } from '@/shared/ids'
import { correctionDueOn, titleOfFinding } from '../rules/findings'

type Findings = NonNullable<Drill['findings']>

/** Opens a corrective action for every finding that has none. @returns all findings, each with its action */
export async function openMissing(
  req: PayloadRequest,
  drill: Drill & { heldOn: string },
  open: OpenCorrection,
): Promise<Findings> {
  const rules = await req.payload.findGlobal({
    slug: 'rules',
    depth: 0,
    overrideAccess: true,
    req,
    select: { cycles: true },
  })
  const dueOn = storedMoment(correctionDueOn(storedDay(drill.heldOn) ?? '', rules.cycles ?? []))
  const department = idOf(drill.department)
  const found: Findings = []
  for (const finding of drill.findings ?? []) {
    const plain = { ...finding, owner: idOf(finding.owner) ?? null, dueOn: finding.dueOn ?? dueOn }
    if (idOf(finding.action) !== undefined || department === undefined) {
      found.push({ ...plain, dueOn: finding.dueOn ?? null, action: idOf(finding.action) ?? null })
      continue
    }
    const action = await open(req, {
      title: titleOfFinding(finding.description),
      finding: finding.description,
      source: 'drill',
      department,
      owner: idOf(finding.owner),
      dueOn: plain.dueOn,
      closedOn: finding.closedOn ?? undefined,
      drill: drill.id,
      plan: idOf(drill.plan),
      section: finding.section?.trim() || undefined,
    })
    found.push({ ...plain, action })
  }
  return found
}

/** Keeps findings with their corrective actions; `req` has to say that the write is the product's own. */
export async function linkFindings(req: PayloadRequest, drill: Id, findings: Findings): Promise<void> {
  await req.payload.update({ collection: 'drills', id: drill, data: { findings }, depth: 0, overrideAccess: true, req })
}
