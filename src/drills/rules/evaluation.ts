export interface EvaluationRow {
  item: string
  points: number
  /** Not given: the item does not apply to this drill. */
  score?: number | null | undefined
}

/**
 * The score of an evaluation sheet out of 100, to one decimal: the share of the points that were reached. An item
 * without a score does not apply and leaves the denominator. Undefined while nothing is scored.
 */
export function scoreOf(rows: EvaluationRow[]): number | undefined {
  const scored = rows.filter(({ score }) => typeof score === 'number')
  const points = scored.reduce((sum, row) => sum + row.points, 0)
  if (points <= 0) return undefined
  const reached = scored.reduce((sum, { score }) => sum + (score ?? 0), 0)
  return Math.round((reached / points) * 1000) / 10
}

/** Items with more than their points; their numbers in the sheet. */
export const overscored = (rows: EvaluationRow[]): number[] =>
  rows.flatMap(({ score, points }, index) => (typeof score === 'number' && score > points ? [index] : []))
