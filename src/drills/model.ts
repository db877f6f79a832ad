import { type Bilingual, label } from '@/shared/label'

/** How often the law wants a drill, in months (《生产安全事故应急预案管理办法》第三十三条); the office's cycles override it. */
export const DRILL_MONTHS = { main: 12, onSite: 6 } as const

/** Further cycles, owed by the plans about one topic; only those that the office keeps among its cycles. */
export const drillTopics = {
  fire: label('灭火和应急疏散演练', 'Fire drill'),
  evacuation: label('应急疏散演练', 'Evacuation drill'),
} satisfies Record<string, Bilingual>
export type DrillTopic = keyof typeof drillTopics

/** For what a drill is owed. */
export const dutyKinds = {
  main: label('综合或专项预案', 'Comprehensive or special plan'),
  'on-site': label('现场处置方案', 'On-site plan'),
  ...drillTopics,
} satisfies Record<string, Bilingual>
export type DutyKind = keyof typeof dutyKinds

export type DrillMonths = { [kind in keyof typeof DRILL_MONTHS]: number } & {
  /** Undefined where the office keeps no such cycle. */
  [topic in DrillTopic]?: number | undefined
}

/** Whether every on-site plan owes a drill, or one of them for all. */
export type DrillRule = 'strict' | 'at-least-one'

/**
 * Rows of 周期与依据 that set these cycles, by their key; of several the first that is there. Key fire-safety units
 * drill more often than others: an office that is none takes that row out.
 */
export const drillCycleKeys = {
  main: ['plan-drill-main'],
  onSite: ['plan-drill-on-site'],
  fire: ['fire-drill-key', 'fire-drill-other'],
  evacuation: ['school-evacuation'],
} as const satisfies Record<keyof DrillMonths, readonly string[]>

/** Until when a finding is put right where nobody says, in days; the cycle `correction-days` overrides it. */
export const CORRECTION_DAYS = 30
export const CORRECTION_CYCLE = 'correction-days'

/** Where a duty to drill stands in its period. */
export const dutyStates = {
  done: label('已演练', 'Held'),
  planned: label('已计划', 'Planned'),
  missing: label('待安排', 'To be planned'),
  missed: label('未演练', 'Missed'),
} satisfies Record<string, Bilingual>
export type DutyState = keyof typeof dutyStates

/**
 * The sheet offered for a new drill: what AQ/T 9009-2015 《生产安全事故应急演练评估规范》 looks at, with points that
 * an editor changes at will. A proposal of this product, not a form of the standard.
 */
export const evaluationSheet: readonly { item: string; points: number }[] = [
  { item: '预警与信息报告：发现、报告、续报及时准确', points: 15 },
  { item: '指挥和协调：启动、指令、资源调配得当', points: 20 },
  { item: '现场处置：按步骤操作，防护到位', points: 25 },
  { item: '疏散与警戒：路线清楚，清点、警戒到位', points: 15 },
  { item: '医疗救护：自救互救、转送得当', points: 10 },
  { item: '善后与恢复：现场清理、恢复运行、讲评', points: 5 },
  { item: '应急保障：通信、物资、人员到位', points: 10 },
]
