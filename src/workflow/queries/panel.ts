import type { PayloadRequest } from 'payload'
import { hasRole } from '@/access/accessFor'
import { refusal } from '@/config/say'
import type { Approval } from '@/payload-types'
import { dayOf } from '@/shared/calendar'
import { type Id, sameId } from '@/shared/ids'
import { approvedBy, currentStep } from '../actions/cases'
import type { ControlledCollection, RevisionTrigger, State } from '../model'
import { decidesFor } from '../rules/deciders'
import { nextLabel } from '../rules/labels'
import { stateAfter } from '../rules/transitions'
import { findRunningCase } from './cases'
import { delegationsOn, namesOf } from './deciders'
import { definitionOf } from './definitions'
import { loadDocument, mayEdit, mayReadDrafts } from './documents'
import { type HistoryCase, toHistory } from './history'

/** What the panel beside a document shows and offers. */
export interface Panel {
  state: State
  /** What readers see: the label of the released version, and whether it was retired. */
  released: { label: string; isRetired: boolean } | null
  labels: { minor: string; major: string }
  hasTriggers: boolean
  /** Proposed for a submission. */
  trigger: RevisionTrigger | null
  may: { submit: boolean; retire: boolean; withdraw: boolean; decide: boolean; releaseInEmergency: boolean }
  running: (HistoryCase & { step: number; stepName: string | null; waitsFor: string[] }) | null
}

/** Whether the signed-in person may decide on a case now. */
export async function mayDecide(req: PayloadRequest, found: Approval, now: Date): Promise<boolean> {
  if (!req.user || found.status !== 'open') return false
  const { eligible, barred } = await currentStep(req, found)
  const delegations = await delegationsOn(req, now)
  const done = approvedBy(found, found.currentStep)
  return decidesFor(req.user.id, { eligible, barred, done, delegations, day: dayOf(now) }) !== undefined
}

async function runningOf(req: PayloadRequest, found: Approval): Promise<Panel['running']> {
  const step = found.currentStep + 1
  if (found.status !== 'open') return { ...toHistory(found), step, stepName: null, waitsFor: [] }
  const { step: current, asked } = await currentStep(req, found)
  const done = approvedBy(found, found.currentStep)
  const open = asked.filter((id) => !done.some((one) => sameId(one, id)))
  return { ...toHistory(found), step, stepName: current?.name ?? null, waitsFor: await namesOf(req, open) }
}

/** @throws APIError 404 for who may not read the document's drafts */
export async function loadPanel(req: PayloadRequest, collection: ControlledCollection, id: Id): Promise<Panel> {
  const doc = await loadDocument(req, { collection, id, as: 'newest' })
  if (!doc || !(await mayReadDrafts(req, collection, doc.department)))
    throw refusal(req, '没有找到这份文件。', 'There is no such document.', 404)
  const current = await loadDocument(req, { collection, id, as: 'released' })
  const found = await findRunningCase(req, collection, id)
  const isEditor = !doc.isTrashed && (await mayEdit(req, collection, doc.department))
  const isReleased = current?.releasedAt !== undefined && current.state !== 'retired'
  const definition = definitionOf(req, collection)
  const first = definition.firstLabel?.(doc.whole)
  const can = (event: Parameters<typeof stateAfter>[1]) => stateAfter(doc.state, event) !== undefined
  return {
    state: doc.state,
    released: current?.label ? { label: current.label, isRetired: current.state === 'retired' } : null,
    labels: { minor: nextLabel(doc.label, 'minor', first), major: nextLabel(doc.label, 'major', first) },
    hasTriggers: definition.hasTriggers,
    trigger: definition.proposeTrigger?.(doc.whole) ?? null,
    may: {
      submit: isEditor && can('submit-release'),
      retire: isEditor && isReleased && can('submit-retirement'),
      withdraw: isEditor && found !== undefined,
      decide: found !== undefined && (await mayDecide(req, found, new Date())),
      releaseInEmergency: !doc.isTrashed && hasRole(req, 'admin') && can('emergency'),
    },
    running: found ? await runningOf(req, found) : null,
  }
}
