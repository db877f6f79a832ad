import { type Grade, gradeMinimums } from './model'

export interface ScoredItem {
  group?: string | null
  name?: string | null
  points?: number | null
  score?: number | null
  isVeto?: boolean | null
  notApplicable?: boolean | null
  vetoFailed?: boolean | null
}

export interface Scheme {
  /** Share of the inspection and of the users' score, in percent. */
  inspectionShare: number
  userShare: number
  vetoEffect: 'zero' | 'cap'
  vetoCapStars: number
  thresholds: { stars: number; minimum: number }[]
  /** Groups that have to reach the mark of 合格 on their own. */
  mustPass: string[]
}

export interface Outcome {
  inspectionScore: number
  totalScore: number
  stars: number
  grade: Grade
}

const round2 = (value: number) => Math.round((value + Number.EPSILON) * 100) / 100
const PASS = 70

/** Points reached of those that could be reached, of 100; items marked N/A leave both sums. Nothing to score is 0. */
export function inspectionScore(items: ScoredItem[]): number {
  const counted = items.filter((item) => !item.notApplicable && (item.points ?? 0) > 0)
  const possible = counted.reduce((sum, item) => sum + (item.points ?? 0), 0)
  const reached = counted.reduce((sum, item) => sum + Math.min(item.score ?? 0, item.points ?? 0), 0)
  return possible === 0 ? 0 : round2((reached / possible) * 100)
}

/** Inspection and users' score in their shares (80 : 20 gives 89 and 92 → 89.6); without a users' score the inspection alone. */
export function totalScore(
  inspection: number,
  user: number | null | undefined,
  scheme: Pick<Scheme, 'inspectionShare' | 'userShare'>,
): number {
  if (user === null || user === undefined || scheme.userShare === 0) return inspection
  return round2(
    (inspection * scheme.inspectionShare + user * scheme.userShare) / (scheme.inspectionShare + scheme.userShare),
  )
}

export function starsFor(total: number, thresholds: Scheme['thresholds']): number {
  return Math.max(
    0,
    ...thresholds.filter((threshold) => total >= threshold.minimum).map((threshold) => threshold.stars),
  )
}

export function gradeFor(total: number): Grade {
  return gradeMinimums.find(([, minimum]) => total >= minimum)?.[0] ?? 'fail'
}

/** The whole result of an evaluation: shares, veto items, groups that must pass, stars and grade. */
export function scoreEvaluation(items: ScoredItem[], userScore: number | null | undefined, scheme: Scheme): Outcome {
  const inspection = inspectionScore(items)
  const vetoed = items.some((item) => item.isVeto && item.vetoFailed && !item.notApplicable)
  if (vetoed && scheme.vetoEffect === 'zero')
    return { inspectionScore: inspection, totalScore: 0, stars: 0, grade: 'fail' }
  const total = totalScore(inspection, userScore, scheme)
  const groupFailed = scheme.mustPass.some((group) => {
    const own = items.filter((item) => item.group === group && !item.notApplicable && (item.points ?? 0) > 0)
    return own.length > 0 && inspectionScore(own) < PASS
  })
  const stars = starsFor(total, scheme.thresholds)
  const capped = vetoed ? Math.min(stars, scheme.vetoCapStars) : stars
  const grade = vetoed || groupFailed ? 'fail' : gradeFor(total)
  return { inspectionScore: inspection, totalScore: total, stars: groupFailed ? Math.min(capped, 2) : capped, grade }
}

/** Items of an inspection sheet, copied from the standard, unscored. */
export function blankItems(
  groups: { name: string; items?: { name: string; points?: number | null; isVeto?: boolean | null }[] | null }[],
): ScoredItem[] {
  return groups.flatMap((group) =>
    (group.items ?? []).map((item) => ({
      group: group.name,
      name: item.name,
      points: item.points ?? 0,
      isVeto: item.isVeto ?? false,
      notApplicable: false,
      vetoFailed: false,
    })),
  )
}
