import { createRandom, type Random } from '@/shared/random'
import type { DepartmentKey } from './departments'
import { people, type StaffKey } from './people'
import { starStandards } from './stars'
import type { Day, StarItemSeed } from './types'

export interface EvaluationSeed {
  standard: string
  department: DepartmentKey
  evaluatedOn: Day
  evaluators: readonly StaffKey[]
  items: readonly {
    group: string
    name: string
    points: number
    score: number
    isVeto: boolean
    vetoFailed: boolean
    note?: string
  }[]
  userScore: number
  findings: string
}

/** Months of the rating year: none in the winter and summer holidays. */
const months = [
  '2025-10',
  '2025-11',
  '2025-12',
  '2026-01',
  '2026-03',
  '2026-04',
  '2026-05',
  '2026-06',
  '2026-09',
  '2026-10',
  '2026-11',
] as const
type Month = (typeof months)[number]

/** How often an item loses points at the beginning, how much less each month, and the users' usual score. */
const profiles: Record<string, { day: number; shortfall: number; learning: number; users: number }> = {
  'HQ-SP-XJ01': { day: 12, shortfall: 0.5, learning: 0.03, users: 90 },
  'HQ-CD-XJ01': { day: 14, shortfall: 0.5, learning: 0.03, users: 93 },
  'HQ-BJ-XJ01': { day: 10, shortfall: 0.68, learning: 0.03, users: 88 },
  'HQ-WY-XJ01': { day: 17, shortfall: 0.75, learning: 0.02, users: 85 },
  'HQ-WX-XJ01': { day: 18, shortfall: 0.8, learning: 0.01, users: 86 },
  'HQ-AB-XJ01': { day: 19, shortfall: 0.58, learning: 0.03, users: 90 },
}

/** Bad months, each with what the inspectors wrote down as its cause. */
const setbacks: Record<string, string> = {
  'HQ-WX-XJ01 2026-01': '寒潮期间管道冻裂报修集中，人手不足，时效类条目失分较多，已安排冬季备勤班组。',
  'HQ-WY-XJ01 2025-12': '期末人员集中，值守和设施维修积压，已增派夜间管理员并限期销号。',
  'HQ-CD-XJ01 2026-06': '雨季拥堵叠加车辆维保，准点率下降，已调整发车间隔。',
}

/** A failed veto item is rare and stays in everyone's memory. */
const vetoes: Record<string, { item: string; note: string }> = {
  'HQ-BJ-XJ01 2025-11': { item: '药剂安全', note: '发现含氯消毒剂与洁厕剂同柜存放且有混用痕迹' },
  'HQ-WY-XJ01 2026-05': { item: '疏散通道', note: '8 号楼西侧疏散门从内侧上锁' },
}

const inspectors = [
  '温雅琴',
  '邵文博',
  '戴晓岚',
  '施建平',
  '秦立军',
  '顾海燕',
  '常慧敏',
  '沈国栋',
  '章正平',
] as const satisfies readonly StaffKey[]

const half = (value: number) => Math.round(value * 2) / 2

const scoreItem = (entry: StarItemSeed, random: Random, chance: number, severity: number) => {
  if (!random.chance(chance)) return { score: entry.points }
  const lost = Math.max(0.5, half(entry.points * (0.1 + random.next() * severity)))
  return { score: Math.max(0, entry.points - lost), note: random.pick(entry.shortfalls) }
}

const findingsOf = (notes: readonly string[], setback: string | undefined, veto: string | undefined) => {
  if (veto)
    return `一票否决：${veto}。当日下发整改通知，限 3 日内整改，7 日内组织复查。其余问题 ${notes.length} 项，随整改单一并销号。`
  if (notes.length === 0) return '各条目达到评定要求，未发现扣分问题。建议将本月做法固化为班前会要点。'
  const list = notes.map((note, index) => `${index + 1}. ${note}`).join('；')
  return `本次发现问题 ${notes.length} 项：${list}。${setback ?? '责任班组当日整改，下月评定时复查。'}`
}

const choose = (random: Random, department: DepartmentKey): StaffKey[] => {
  const home = new Map(people.map((person) => [person.name, person.department]))
  return random.shuffle(inspectors.filter((name) => home.get(name) !== department)).slice(0, 3)
}

/** The given day of the month, or the Monday after it when it is a weekend. */
const workday = (month: Month, day: number): Day => {
  const weekday = new Date(`${month}-${day}T00:00:00Z`).getUTCDay()
  const shift = weekday === 6 ? 2 : weekday === 0 ? 1 : 0
  return `${month}-${day + shift}`
}

const buildOne = (standard: (typeof starStandards)[number], month: Month, order: number): EvaluationSeed => {
  const key = `${standard.code} ${month}`
  const random = createRandom(`evaluation ${key}`)
  const profile = profiles[standard.code]
  if (!profile) throw new Error(`no profile of ${standard.code}`)
  const setback = setbacks[key]
  const veto = vetoes[key]
  const chance = setback ? 0.9 : Math.max(0.15, profile.shortfall - order * profile.learning)
  const items = standard.groups.flatMap((group) =>
    group.items.map((entry) => {
      const base = { group: group.name, name: entry.name, points: entry.points, isVeto: entry.isVeto ?? false }
      if (veto?.item === entry.name) return { ...base, score: 0, vetoFailed: true, note: veto.note }
      return { ...base, vetoFailed: false, ...scoreItem(entry, random, chance, setback ? 0.35 : 0.2) }
    }),
  )
  const notes = items.flatMap((entry) => ('note' in entry && !entry.vetoFailed && entry.note ? [entry.note] : []))
  return {
    standard: standard.code,
    department: standard.department,
    evaluatedOn: workday(month, profile.day),
    evaluators: choose(random, standard.department),
    items,
    userScore: profile.users - (setback ? 8 : 0) - (veto ? 5 : 0) + random.int(-2, 2) + Math.floor(order / 4),
    findings: findingsOf(notes, setback, veto?.note),
  }
}

/** A year of ratings: each standard once a month of term. */
export const evaluations: readonly EvaluationSeed[] = starStandards.flatMap((standard) =>
  months.map((month, order) => buildOne(standard, month, order)),
)
