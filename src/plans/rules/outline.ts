/** A heading of a plan with what stands below it. */
export interface PlanSection {
  title: string
  /** 1 for a chapter, 2 for its parts … */
  level: number
  page?: number | null | undefined
  /** The line in the file that it was read from. */
  line?: number | null | undefined
  /** The text up to the next heading; undefined when nobody looked. */
  body?: string | null | undefined
}

/** Where a finding stands: the section as it was given, and the field of a stored plan that leads there. */
export interface Place {
  index?: number
  title?: string
  page?: number
  line?: number
  path?: string
}

/** Typed to fill the place until somebody writes. */
const PLACEHOLDER = /^[\s（(【[]*(?:略|待补充|待完善|待编写|待定)[\s）)】\].。…]*$/

/** Whether a text says something: spaces, dashes and “to be written” do not. */
export const saysSomething = (text: string | null | undefined): boolean =>
  typeof text === 'string' && /[\p{L}\p{N}\p{So}]/u.test(text) && !(text.length < 40 && PLACEHOLDER.test(text))

/** Where the headings below a heading end: the first index that no longer belongs to it. */
export function endOf(sections: readonly Pick<PlanSection, 'level'>[], index: number): number {
  const level = sections[index]?.level ?? 1
  let end = index + 1
  while (end < sections.length && (sections[end]?.level ?? 1) > level) end += 1
  return end
}

/** For every heading whether it, or a heading below it, has text. */
export function textFlags(sections: readonly PlanSection[]): boolean[] {
  const flags = sections.map(({ body }) => saysSomething(body))
  // Backwards with the open levels on a stack: a heading hands its answer to the nearest one above it.
  const parents: number[] = []
  const parentOf = sections.map(({ level }, index) => {
    while (parents.length > 0 && (sections[parents.at(-1) ?? 0]?.level ?? 1) >= level) parents.pop()
    const parent = parents.at(-1)
    parents.push(index)
    return parent
  })
  for (let index = sections.length - 1; index >= 0; index -= 1) {
    const parent = parentOf[index]
    if (flags[index] && parent !== undefined) flags[parent] = true
  }
  return flags
}

/** The place of a section in an answer. */
export function placeOf(section: PlanSection, index: number): Place {
  return {
    index,
    title: section.title,
    ...(typeof section.page === 'number' ? { page: section.page } : {}),
    ...(typeof section.line === 'number' ? { line: section.line } : {}),
  }
}

/**
 * The places whose values do not rise: the fewest that would have to move for the rest to stand in order.
 * @param values in the order in which they stand; equal neighbours are in order when `mayRepeat`
 */
export function outOfOrder(values: readonly number[], mayRepeat = false): number[] {
  const best: { length: number; before: number }[] = []
  // tails[k]: where the rising run of length k + 1 with the smallest end stands.
  const tails: number[] = []
  for (const [index, value] of values.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      const tail = values[tails[middle] ?? 0] ?? 0
      if (mayRepeat ? tail <= value : tail < value) low = middle + 1
      else high = middle
    }
    best.push({ length: low + 1, before: low > 0 ? (tails[low - 1] ?? -1) : -1 })
    tails[low] = index
  }
  const kept = new Set<number>()
  for (let index = tails.at(-1) ?? -1; index >= 0; index = best[index]?.before ?? -1) kept.add(index)
  return values.map((_, index) => index).filter((index) => !kept.has(index))
}
