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

/** A chapter becomes the end of the one before it. */
export const mergeChapter = (arrangement: Arrangement, plan: string, chapter: string): Arrangement =>
  onPlan(arrangement, plan, (one) => {
    const index = one.chapters.findIndex((place) => place.key === chapter)
    const [before, merged] = [one.chapters[index - 1], one.chapters[index]]
    if (!before || !merged) return one
    const joined = { ...before, nodes: [...before.nodes, ...merged.nodes] }
    return { ...one, chapters: [...one.chapters.slice(0, index - 1), joined, ...one.chapters.slice(index + 1)] }
  })

const lifted = (chapters: ChapterPlace[], by: number) =>
  chapters.map((place) => ({ ...place, level: Math.min(3, Math.max(1, place.level + by)) }))

/** A chapter with those below it becomes a plan of its own, behind the one it came from. */
export const splitPlan = (arrangement: Arrangement, plan: string, chapter: string): Arrangement =>
  changed(arrangement, (plans) =>
    plans.flatMap((one) => {
      const index = one.key === plan ? one.chapters.findIndex((place) => place.key === chapter) : -1
      const first = one.chapters[index]
      if (!first) return [one]
      const next = one.chapters.findIndex((place, at) => at > index && place.level <= first.level)
      const end = next < 0 ? one.chapters.length : next
      const below = lifted(one.chapters.slice(index + 1, end), -first.level)
      const key = `s${first.key.replace(/\D/g, '')}`
      const own = { ...first, title: '说明', level: 1 }
      return [
        { ...one, chapters: [...one.chapters.slice(0, index), ...one.chapters.slice(end)] },
        { key, title: first.title, planType: one.planType, isIncluded: true, chapters: [own, ...below] },
      ]
    }),
  )

/** A plan becomes a chapter of the plan before it, its chapters stand below. */
export const joinPlan = (arrangement: Arrangement, plan: string): Arrangement =>
  changed(arrangement, (plans) => {
    const index = plans.findIndex((one) => one.key === plan)
    const [before, joined] = [plans[index - 1], plans[index]]
    if (!before || !joined) return plans
    const key = `c${joined.key.replace(/\D/g, '')}`
    const head: ChapterPlace = { key, title: joined.title, level: 1, nodes: [], isIncluded: true }
    const grown = { ...before, chapters: [...before.chapters, head, ...lifted(joined.chapters, 1)] }
    return [...plans.slice(0, index - 1), grown, ...plans.slice(index + 1)]
  })
