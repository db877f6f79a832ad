import { type Bilingual, label } from '@/shared/label'

export const grades = {
  excellent: label('优秀', 'Excellent'),
  good: label('良好', 'Good'),
  pass: label('合格', 'Pass'),
  fail: label('不合格', 'Fail'),
} satisfies Record<string, Bilingual>
export type Grade = keyof typeof grades

/** Lowest total of each grade, of 100 (DOMAIN §4, the scheme of one university). */
export const gradeMinimums: [Grade, number][] = [
  ['excellent', 90],
  ['good', 80],
  ['pass', 70],
]

export const vetoEffects = {
  zero: label('总分记零', 'Total becomes zero'),
  cap: label('星级封顶', 'Stars are capped'),
} satisfies Record<string, Bilingual>

export const defaultThresholds = [
  { stars: 5, minimum: 90 },
  { stars: 4, minimum: 80 },
  { stars: 3, minimum: 70 },
  { stars: 2, minimum: 60 },
  { stars: 1, minimum: 0 },
]
