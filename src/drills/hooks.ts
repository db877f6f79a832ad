import {
  type CollectionAfterChangeHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { ownWrite } from '@/config/ownWrite'
import { say } from '@/config/say'
import type { OpenCorrection } from '@/corrections/model'
import type { CorrectiveAction, Drill } from '@/payload-types'
import { idOf } from '@/shared/ids'
import { isRecord } from '@/shared/record'
import { linkFindings, openMissing } from './actions/findings'
import { chaptersOf } from './queries/chapters'
import { overscored, scoreOf } from './rules/evaluation'
import { keepLinked, strayChapters, toFindings } from './rules/findings'

/** Told of a write that the product makes of its own: it links findings with their corrective actions. */
const DRILL_STEP = 'drillStep'

interface Problem {
  path: string
  label: string
  message: string
}

function evaluationOf(value: unknown) {
  const rows: unknown[] = Array.isArray(value) ? value : []
  return rows.filter(isRecord).map(({ item, points, score }) => ({
    item: String(item ?? ''),
    points: Number(points) || 0,
    score: typeof score === 'number' ? score : null,
  }))
}

function problemsOf(req: PayloadRequest, drill: Record<string, unknown>): Problem[] {
  const rows = evaluationOf(drill.evaluation)
  const late = overscored(rows).map((index) => ({
    path: `evaluation.${index}.score`,
    label: '得分',
    message: say(
      req,
      `「${rows[index]?.item}」的得分超过了分值 ${rows[index]?.points} 分，请改小。`,
      `The score is above the ${rows[index]?.points} points of the item.`,
    ),
  }))
  if (drill.status !== 'held' || drill.heldOn) return late
  const message = say(req, '已完成的演练须填写演练日期。', 'A drill that was held has a date.')
  return [{ path: 'heldOn', label: '演练日期', message }, ...late]
}

/** Chapters that findings name newly must be chapters of the plan: a draft of them is opened. */
async function strayProblems(req: PayloadRequest, drill: Record<string, unknown>, before: unknown): Promise<Problem[]> {
  const findings = toFindings(drill.findings)
  const known = toFindings(isRecord(before) ? before.findings : undefined).map(({ section }) => section)
  const plan = idOf(drill.plan)
  if (plan === undefined || findings.every(({ section }) => !section || known.includes(section))) return []
  const chapters = await chaptersOf(req, plan)
  return strayChapters(findings, [...chapters, ...known.flatMap((section) => section || [])]).map((index) => ({
    path: `findings.${index}.section`,
    label: '涉及的预案章节',
    message:
      chapters.length > 0
        ? say(
            req,
            `预案里没有「${findings[index]?.section}」这一章。请从以下章节中选择：${chapters.join('、')}。`,
            `The plan has no such chapter. Choose one of: ${chapters.join(', ')}.`,
          )
        : say(
            req,
            '这份预案没有正文章节。请留空；需要修订处置步骤等内容时，在问题里写明。',
            'The plan has no chapters. Leave this empty and say in the finding what is to be revised.',
          ),
  }))
}

/**
 * What a drill says holds together: held has a date, scores stay within their points and add up, chapters exist, and
 * what a corrective action answers for is changed there.
 */
export const checkDrill: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (!data) return data
  const drill: Record<string, unknown> = { ...originalDoc, ...data }
  const errors = [...problemsOf(req, drill), ...(await strayProblems(req, drill, originalDoc))]
  if (errors.length > 0) throw new ValidationError({ collection: 'drills', errors, req }, req.t)
  const isOwn = req.context[DRILL_STEP] === true
  const score = scoreOf(evaluationOf(drill.evaluation))
  const counts = [drill.participants, drill.attendance].map((rows) => (Array.isArray(rows) ? rows.length : 0))
  const present = Math.max(...counts)
  return {
    ...data,
    ...(score === undefined ? {} : { score }),
    ...(present > 0 && !drill.participantCount ? { participantCount: present } : {}),
    ...(isOwn || !Array.isArray(data.findings) ? {} : { findings: keepLinked(originalDoc?.findings, data.findings) }),
  }
}

/**
 * Findings of a drill that was held become corrective actions, in the transaction of the save: all of them or, when
 * one cannot be opened, nothing is saved.
 */
export const openFindings =
  (open: OpenCorrection): CollectionAfterChangeHook<Drill> =>
  async ({ doc, req }) => {
    if (doc.status !== 'held' || !doc.heldOn || (doc.findings ?? []).every(({ action }) => idOf(action) !== undefined))
      return doc
    const findings = await openMissing(req, { ...doc, heldOn: doc.heldOn }, open)
    await linkFindings(ownWrite(req, { [DRILL_STEP]: true }), doc.id, findings)
    return { ...doc, findings }
  }

/** On corrective actions: the finding of the drill shows who answers for it, until when, and since when it is put right. */
export const followCorrection: CollectionAfterChangeHook<CorrectiveAction> = async ({ doc, operation, req }) => {
  const drill = idOf(doc.drill)
  if (operation !== 'update' || drill === undefined) return doc
  const found = await req.payload.findByID({
    collection: 'drills',
    id: drill,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
    select: { findings: true },
  })
  const findings = (found?.findings ?? []).map((finding) =>
    String(idOf(finding.action)) === String(doc.id)
      ? { ...finding, owner: idOf(doc.owner) ?? null, dueOn: doc.dueOn ?? null, closedOn: doc.closedOn ?? null }
      : finding,
  )
  if (JSON.stringify(findings) !== JSON.stringify(found?.findings ?? []))
    await linkFindings(ownWrite(req, { [DRILL_STEP]: true }), drill, findings)
  return doc
}
