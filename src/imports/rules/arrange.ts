import type { Arrangement, ChapterPlace, PlanPlace } from '../model'

/** Whether an arrangement names pieces that exist, each once at most. */
export function isSound({ plans }: Arrangement, known: string[]): boolean {
  const used = plans.flatMap(({ chapters }) => chapters.flatMap(({ nodes }) => nodes))
  return new Set(used).size === used.length && used.every((one) => known.includes(one))
}

type Change = (plans: PlanPlace[]) => PlanPlace[]
const changed = ({ plans }: Arrangement, change: Change): Arrangement => ({ plans: change(plans) })

const onPlan = (arrangement: Arrangement, plan: string, change: (plan: PlanPlace) => PlanPlace) =>
  changed(arrangement, (plans) => plans.map((one) => (one.key === plan ? change(one) : one)))

export const changePlan = (
  arrangement: Arrangement,
  plan: string,
  change: Partial<Pick<PlanPlace, 'title' | 'planType' | 'isIncluded'>>,
): Arrangement => onPlan(arrangement, plan, (one) => ({ ...one, ...change }))

export const changeChapter = (
  arrangement: Arrangement,
  plan: string,
  chapter: string,
  change: Partial<Pick<ChapterPlace, 'title' | 'level' | 'isIncluded'>>,
): Arrangement =>
  onPlan(arrangement, plan, (one) => ({
    ...one,
    chapters: one.chapters.map((place) => (place.key === chapter ? { ...place, ...change } : place)),
  }))

function swapped<Item extends { key: string }>(items: Item[], key: string, by: -1 | 1): Item[] {
  const from = items.findIndex((one) => one.key === key)
  const [moving, other] = [items[from], items[from + by]]
  if (!moving || !other) return items
  return items.map((one, index) => (index === from ? other : index === from + by ? moving : one))
}

export const movePlan = (arrangement: Arrangement, plan: string, by: -1 | 1): Arrangement =>
  changed(arrangement, (plans) => swapped(plans, plan, by))

export const moveChapter = (arrangement: Arrangement, plan: string, chapter: string, by: -1 | 1): Arrangement =>
  onPlan(arrangement, plan, (one) => ({ ...one, chapters: swapped(one.chapters, chapter, by) }))

/**
 * A chapter becomes the end of the one before it (`-1`) or the beginning of the one behind it (`1`). One that is a mere
 * title, with no text of its own, stays: its words would be lost.
 */
export const mergeChapter = (arrangement: Arrangement, plan: string, chapter: string, by: -1 | 1): Arrangement =>
  onPlan(arrangement, plan, (one) => {
    const index = one.chapters.findIndex((place) => place.key === chapter)
    const [other, merged] = [one.chapters[index + by], one.chapters[index]]
    if (!other || !merged || merged.nodes.length === 0) return one
    const nodes = by < 0 ? [...other.nodes, ...merged.nodes] : [...merged.nodes, ...other.nodes]
    const chapters = one.chapters.map((place) => (place === other ? { ...other, nodes } : place))
    return { ...one, chapters: chapters.filter((place) => place !== merged) }
  })

const lifted = (chapters: ChapterPlace[], by: number) =>
  chapters.map((place) => ({ ...place, level: Math.min(3, Math.max(1, place.level + by)) }))

/** A chapter with those below it, and what is left of its plan without them; undefined when the plan has none such. */
function withBelow({ chapters }: PlanPlace, chapter: string) {
  const index = chapters.findIndex((place) => place.key === chapter)
  const first = chapters[index]
  if (!first) return undefined
  const next = chapters.findIndex((place, at) => at > index && place.level <= first.level)
  const end = next < 0 ? chapters.length : next
  return { first, below: chapters.slice(index + 1, end), left: [...chapters.slice(0, index), ...chapters.slice(end)] }
}

/** A key that nothing in the arrangement has. */
function freshKey(plans: PlanPlace[], prefix: string): string {
  const used = new Set(plans.flatMap(({ key, chapters }) => [key, ...chapters.map((place) => place.key)]))
  let number = 1
  while (used.has(`${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}

/** A chapter with those below it becomes a plan of its own, behind the one it came from. */
export const splitPlan = (arrangement: Arrangement, plan: string, chapter: string): Arrangement =>
  changed(arrangement, (plans) =>
    plans.flatMap((one) => {
      const found = one.key === plan ? withBelow(one, chapter) : undefined
      if (!found) return [one]
      const { first, below, left } = found
      const own = { ...first, title: '说明', level: 1 }
      const chapters = [own, ...lifted(below, -first.level)]
      const key = freshKey(plans, 's')
      return [
        { ...one, chapters: left },
        { key, title: first.title, planType: one.planType, isIncluded: true, chapters },
      ]
    }),
  )

/** A chapter goes with those below it to the end of another plan, as a chapter of the first level. */
export function moveToPlan(arrangement: Arrangement, plan: string, chapter: string, target: string): Arrangement {
  const from = arrangement.plans.find(({ key }) => key === plan)
  const found = from && withBelow(from, chapter)
  if (!found || plan === target || !arrangement.plans.some(({ key }) => key === target)) return arrangement
  const { first, below, left } = found
  const moved = lifted([first, ...below], 1 - first.level)
  return changed(arrangement, (plans) =>
    plans.map((one) => {
      if (one.key === plan) return { ...one, chapters: left }
      return one.key === target ? { ...one, chapters: [...one.chapters, ...moved] } : one
    }),
  )
}

/** A plan becomes a chapter of the plan before it, its chapters stand below. */
export const joinPlan = (arrangement: Arrangement, plan: string): Arrangement =>
  changed(arrangement, (plans) => {
    const index = plans.findIndex((one) => one.key === plan)
    const [before, joined] = [plans[index - 1], plans[index]]
    if (!before || !joined) return plans
    const key = freshKey(plans, 'c')
    const head: ChapterPlace = { key, title: joined.title, level: 1, nodes: [], isIncluded: true }
    const grown = { ...before, chapters: [...before.chapters, head, ...lifted(joined.chapters, 1)] }
    return [...plans.slice(0, index - 1), grown, ...plans.slice(index + 1)]
  })
