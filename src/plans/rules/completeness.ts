import { isPlanType, planTypes } from '../model'
import { attachmentElements, elementsSource, type PlanElement, planElements } from './elements'
import type { CheckName, CheckReport, Finding } from './findings'
import { type Located, locate } from './locate'
import { checkNumbers, checkOrder, FORM_CLAUSE } from './order'
import { type PlanSection, placeOf } from './outline'

export interface CheckInput {
  name?: string | null | undefined
  /** Anything: an undeclared or unknown kind is a finding. */
  planType?: unknown
  sections: readonly PlanSection[]
  /** Whether the attachments of chapter 9 belong to this document. */
  requireAttachments?: boolean | null | undefined
  /** Elements that structured parts of a stored plan fill, each with the field that does: `{ '6.2': 'organisation' }`. */
  filled?: Readonly<Record<string, string>>
}

const cited = ({ clause }: PlanElement) => `${elementsSource.name} 第 ${clause} 条`

interface Asked {
  sections: readonly PlanSection[]
  located: ReadonlyMap<string, Located>
  filled: Readonly<Record<string, string>>
  /** Nobody looked at the texts: then no heading counts as empty. */
  canTellEmpty: boolean
}

function presence(element: PlanElement, { sections, located, filled, canTellEmpty }: Asked): Finding | undefined {
  const found = located.get(element.clause)
  const path = filled[element.clause]
  const severity = element.isRecommended ? 'info' : 'warning'
  const common = { element: element.name, clause: element.clause }
  if (!found && path === undefined) {
    const message = element.isRecommended
      ? `没有「${element.name}」（${cited(element)}，建议编写）：可增加此章节。`
      : `缺少「${element.name}」（${cited(element)}）：请增加此章节并写明内容。`
    return { ...common, state: 'missing', severity, message }
  }
  if (!found || !canTellEmpty || found.hasText || path !== undefined) return undefined
  const section = sections[found.index]
  return {
    ...common,
    state: 'empty',
    severity,
    message: `「${element.name}」只有标题，没有内容（${cited(element)}）：请补写正文。`,
    ...(section ? { at: placeOf(section, found.index) } : {}),
  }
}

function repetition(element: PlanElement, { sections, located }: Asked): Finding | undefined {
  const found = located.get(element.clause)
  const second = found?.all.find((index) => index !== found.index)
  const section = second === undefined ? undefined : sections[second]
  if (!found || second === undefined || !section) return undefined
  const places = found.all.map((index) => index + 1).join('、')
  return {
    element: element.name,
    clause: element.clause,
    state: 'duplicate',
    severity: 'info',
    message: `「${element.name}」出现了 ${found.all.length} 次（第 ${places} 个标题）：请合并，或给其中一处改名。`,
    at: placeOf(section, second),
  }
}

function existing(element: PlanElement, { sections, located, filled }: Asked): Finding {
  const found = located.get(element.clause)
  const section = found && sections[found.index]
  const path = filled[element.clause]
  const at = found && section ? placeOf(section, found.index) : path !== undefined ? { path } : undefined
  return {
    element: element.name,
    clause: element.clause,
    state: 'present',
    severity: 'ok',
    message: `已有「${element.name}」。`,
    ...(at ? { at } : {}),
  }
}

/** Everything about each element, in the order of the standard; `present` only when there is nothing else to say. */
function checkElements(elements: readonly PlanElement[], asked: Asked): Finding[] {
  const displaced = checkOrder(asked.sections, elements, asked.located)
  return elements.flatMap((element) => {
    const said = [
      presence(element, asked),
      repetition(element, asked),
      ...displaced.filter(({ clause }) => clause === element.clause),
    ].filter((finding) => finding !== undefined)
    return said.length > 0 ? said : [existing(element, asked)]
  })
}

function kindFinding(planType: unknown): Finding {
  const isGiven = planType !== undefined && planType !== null && planType !== ''
  const kinds = Object.entries(planTypes).map(([value, { zh }]) => `${zh}（${value}）`)
  const given = typeof planType === 'string' ? `「${planType.slice(0, 40)}」` : '所填的值'
  return {
    element: '预案种类',
    clause: '第六条',
    state: 'missing',
    severity: 'warning',
    message: `${isGiven ? `没有${given}这种预案` : '没有说明预案种类'}（《生产安全事故应急预案管理办法》第六条）：请选择${kinds.join('、')}。`,
  }
}

function coverFinding(name: string | null | undefined): Finding {
  const common = { element: '封面', clause: FORM_CLAUSE } as const
  return name?.trim()
    ? { ...common, state: 'present', severity: 'ok', message: '已有预案名称。' }
    : { ...common, state: 'missing', severity: 'info', message: '封面没有预案名称：请填写。' }
}

function numbers(sections: readonly PlanSection[], by: 'page' | 'line'): CheckReport {
  const check: CheckName = by === 'page' ? 'pages' : 'lines'
  const word = by === 'page' ? '页码' : '行号'
  const count = sections.filter((section) => typeof section[by] === 'number').length
  if (count < 2)
    return { findings: [], skipped: [{ check, reason: `带${word}的标题少于两个，无法核对${word}的次序。` }] }
  const without = sections.length - count
  return {
    findings: checkNumbers(sections, by),
    skipped: without > 0 ? [{ check, reason: `${without} 个标题没有${word}，未参与核对。` }] : [],
  }
}

const merged = (...reports: CheckReport[]): CheckReport => ({
  findings: reports.flatMap(({ findings }) => findings),
  skipped: reports.flatMap(({ skipped }) => skipped),
})

const SKIPPED_WITHOUT_KIND: CheckName[] = ['elements', 'empty', 'duplicate', 'order']

function ofKind({ planType, sections, filled = {} }: CheckInput, canTellEmpty: boolean): CheckReport {
  if (!isPlanType(planType)) {
    const reason = '预案种类未说明或不认识，不知道该有哪些章节。'
    return { findings: [kindFinding(planType)], skipped: SKIPPED_WITHOUT_KIND.map((check) => ({ check, reason })) }
  }
  const elements = planElements[planType]
  const located = locate(sections, elements)
  const isComparable = located.size >= 2
  return {
    findings: checkElements(elements, { sections, located, filled, canTellEmpty }),
    skipped: isComparable ? [] : [{ check: 'order', reason: '认出的章节少于两个，无法核对次序。' }],
  }
}

function ofAttachments({ sections, requireAttachments, filled = {} }: CheckInput, canTellEmpty: boolean): CheckReport {
  if (requireAttachments !== true)
    return {
      findings: [],
      skipped: [{ check: 'attachments', reason: '没有要求核对附件（requireAttachments 不为 true）。' }],
    }
  const located = locate(sections, attachmentElements, true)
  return { findings: checkElements(attachmentElements, { sections, located, filled, canTellEmpty }), skipped: [] }
}

/**
 * Compares the headings of a plan with the elements of GB/T 29639-2020 for its kind. Every element has at least one
 * finding: `present` (severity `ok`) when nothing is wrong with it, otherwise each thing that is. Missing and empty
 * elements are warnings, recommended ones information; repetition, order, page numbers and cover are information only.
 * A check that what was given does not allow is named in `skipped`, with its reason; findings come in the order of the
 * standard, so that the same plan always gives the same answer.
 */
export function checkCompleteness(input: CheckInput): CheckReport {
  const { sections } = input
  const canTellEmpty = sections.some(({ body }) => typeof body === 'string')
  const noTexts: CheckReport = {
    findings: [],
    skipped: canTellEmpty ? [] : [{ check: 'empty', reason: '没有一个标题带正文（body），无法判断标题下有没有内容。' }],
  }
  const report = merged(
    ofKind(input, canTellEmpty),
    noTexts,
    ofAttachments(input, canTellEmpty),
    {
      findings: [coverFinding(input.name)],
      skipped: [{ check: 'cover', reason: '只核对了预案名称；编号、版本号、单位名称、颁布日期不在所给内容中。' }],
    },
    numbers(sections, 'page'),
    numbers(sections, 'line'),
  )
  // Without a kind and without texts the same check has two reasons; the first one says enough.
  const seen = new Set<CheckName>()
  return { ...report, skipped: report.skipped.filter(({ check }) => !seen.has(check) && seen.add(check)) }
}
