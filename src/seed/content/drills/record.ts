import { evaluationSheet } from '@/drills/model'
import { injects } from './injects'
import { remarks } from './remarks'
import type { DrillSeed } from './types'

/** What the controllers brought in while a drill of this kind ran. */
export const injectsOf = (timeline: DrillSeed['timeline']) =>
  timeline ? injects[timeline.kind].map(([minute, role, text, expected]) => ({ minute, role, text, expected })) : []

/** The product's own sheet, scored; a remark stands where most was lost. Without scores the sheet to be filled in. */
export const evaluationOf = ({ marks, timeline }: Pick<DrillSeed, 'marks' | 'timeline'>) => {
  const rows = evaluationSheet.map((row, index) => ({ ...row, score: marks?.[index] ?? null }))
  const lost = rows.map(({ points, score }) => (score === null ? 0 : points - score))
  const worst = lost.indexOf(Math.max(...lost))
  return rows.map((row, index) =>
    timeline && marks && index === worst ? { ...row, note: remarks[timeline.kind] } : row,
  )
}
