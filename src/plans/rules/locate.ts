import type { PlanElement } from './elements'
import { bareTitle, type Matcher, matcherOf } from './headings'
import { endOf, type PlanSection, saysSomething, textFlags } from './outline'

/** Where an element stands in a plan. */
export interface Located {
  /** The heading that counts. */
  index: number
  /** The headings of the same name, the one that counts included, in their order. */
  all: number[]
  hasText: boolean
}

interface Candidate {
  index: number
  level: number
  isPart: boolean
  isInParent: boolean
}

const ATTACHED = /^\s*附\s*[件录錄表图圖]/

interface Open {
  level: number
  clauses: string[]
  isAttachment: boolean
}

/** Every heading that names an element, and no heading that only lies within the element it names. */
function candidatesIn(
  sections: readonly PlanSection[],
  elements: readonly PlanElement[],
  match: Matcher,
  ofAttachments: boolean,
): Map<string, Candidate[]> {
  const parents = new Map(elements.map(({ clause, parent }) => [clause, parent]))
  const found = new Map<string, Candidate[]>()
  const open: Open[] = []
  for (const [index, { title, level }] of sections.entries()) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop()
    const above = open.flatMap(({ clauses }) => clauses)
    const isAttachment = ATTACHED.test(title) || open.some((one) => one.isAttachment)
    const isInParent = (clause: string) => above.includes(parents.get(clause) ?? '')
    const matches = isAttachment && !ofAttachments ? [] : match(title)
    const own = matches.filter(({ clause, isInside }) => !above.includes(clause) && (!isInside || isInParent(clause)))
    for (const { clause, isPart } of own)
      found.set(clause, [...(found.get(clause) ?? []), { index, level, isPart, isInParent: isInParent(clause) }])
    open.push({ level, clauses: own.map(({ clause }) => clause), isAttachment })
  }
  return found
}

/** The heading that counts: in the chapter it belongs to, the highest one, the first one. */
function mainOf(candidates: readonly Candidate[]): Candidate | undefined {
  const whole = candidates.some(({ isPart }) => !isPart) ? candidates.filter(({ isPart }) => !isPart) : candidates
  const inside = whole.filter(({ isInParent }) => isInParent)
  const pool = inside.length > 0 ? inside : whole
  const level = Math.min(...pool.map((one) => one.level))
  return pool.find((one) => one.level === level)
}

/** A line of a text that heads what follows: `（二）预警`, or `预警：…`. */
function headIn(text: string, clause: string, match: Matcher): { hasText: boolean } | undefined {
  const lines = text.split('\n')
  for (const [number, line] of lines.entries()) {
    const [head = '', ...rest] = line.slice(0, 60).split(/[：:]/)
    if (head.length > 30 || !bareTitle(head)) continue
    if (!match(head).some((one) => one.clause === clause)) continue
    return { hasText: saysSomething(rest.join('')) || saysSomething(lines[number + 1]) }
  }
  return undefined
}

/** A part that has no heading of its own but a line that heads it, in the text of its chapter. */
function impliedIn(
  sections: readonly PlanSection[],
  chapter: number,
  clause: string,
  match: Matcher,
): Located | undefined {
  for (let index = chapter; index < endOf(sections, chapter); index += 1) {
    const head = headIn(sections[index]?.body ?? '', clause, match)
    if (head) return { index, all: [index], hasText: head.hasText }
  }
  return undefined
}

/**
 * Finds the elements in the headings of a plan, by clause. A part is looked for in its chapter first, then anywhere; a
 * chapter has text when one of its parts has.
 * @param ofAttachments whether headings named 附件 are looked at; the chapters of a plan are never among them
 */
export function locate(
  sections: readonly PlanSection[],
  elements: readonly PlanElement[],
  ofAttachments = false,
): Map<string, Located> {
  const match = matcherOf(elements)
  const found = candidatesIn(sections, elements, match, ofAttachments)
  const flags = textFlags(sections)
  const located = new Map<string, Located>()
  for (const { clause, parent } of elements) {
    const candidates = found.get(clause) ?? []
    const main = mainOf(candidates)
    if (main) {
      const same = candidates.filter(({ isPart, level }) => isPart === main.isPart && level <= main.level)
      const all = main.isPart ? [main.index] : same.map(({ index }) => index)
      located.set(clause, { index: main.index, all, hasText: same.some(({ index }) => flags[index] === true) })
      continue
    }
    const chapter = parent ? located.get(parent) : undefined
    const implied = chapter && impliedIn(sections, chapter.index, clause, match)
    if (implied) located.set(clause, implied)
  }
  for (const { clause, parent } of elements) {
    const chapter = parent ? located.get(parent) : undefined
    if (parent && chapter && located.get(clause)?.hasText) located.set(parent, { ...chapter, hasText: true })
  }
  return located
}
