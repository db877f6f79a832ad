import { type Bilingual, keysOf, label } from '@/shared/label'

/** The three kinds of art. 6 《生产安全事故应急预案管理办法》. */
export const planTypes = {
  comprehensive: label('综合应急预案', 'Comprehensive plan'),
  special: label('专项应急预案', 'Special plan'),
  'on-site': label('现场处置方案', 'On-site plan'),
} satisfies Record<string, Bilingual>
export type PlanType = keyof typeof planTypes

export const isPlanType = (value: unknown): value is PlanType =>
  typeof value === 'string' && Object.hasOwn(planTypes, value)

export const responseLevels = {
  I: label('Ⅰ级响应', 'Level I'),
  II: label('Ⅱ级响应', 'Level II'),
  III: label('Ⅲ级响应', 'Level III'),
} satisfies Record<string, Bilingual>

export const drillForms = {
  tabletop: label('桌面演练', 'Tabletop'),
  'full-scale': label('实战演练', 'Full-scale'),
} satisfies Record<string, Bilingual>

export const drillScopes = {
  single: label('单项演练', 'Single'),
  comprehensive: label('综合演练', 'Comprehensive'),
} satisfies Record<string, Bilingual>

export const drillStatuses = {
  planned: label('计划中', 'Planned'),
  held: label('已完成', 'Held'),
  cancelled: label('已取消', 'Cancelled'),
} satisfies Record<string, Bilingual>

/** The attachments of a plan: GB/T 29639-2020, chapter 9. */
export const annexElements = {
  '9.1': label('9.1 生产经营单位概况', '9.1 The organisation'),
  '9.2': label('9.2 风险评估的结果', '9.2 Result of the risk assessment'),
  '9.3': label('9.3 预案体系与衔接', '9.3 System of plans'),
  '9.4': label('9.4 应急物资装备的名录或清单', '9.4 List of supplies'),
  '9.5': label('9.5 有关应急部门、机构或人员的联系方式', '9.5 Contacts'),
  '9.6': label('9.6 格式化文本', '9.6 Forms'),
  '9.7': label('9.7 关键的路线、标识和图纸', '9.7 Routes, signs and drawings'),
  '9.8': label('9.8 有关协议或者备忘录', '9.8 Agreements'),
} satisfies Record<string, Bilingual>
export type AnnexElement = keyof typeof annexElements

export const contactKinds = {
  internal: label('本单位', 'Internal'),
  external: label('外部单位', 'External'),
} satisfies Record<string, Bilingual>

/** What a filing hands in: 《生产安全事故应急预案管理办法》第二十七条. */
export const filingBundle = {
  form: label('应急预案备案申报表', 'Application form'),
  opinion: label('应急预案评审意见', 'Opinion of the reviewers'),
  text: label('应急预案电子文档', 'The plan as a file'),
  assessment: label('风险评估结果和应急资源调查清单', 'Risk assessment and survey of resources'),
} satisfies Record<string, Bilingual>

export const filingStatuses = {
  preparing: label('准备材料', 'Preparing'),
  submitted: label('已报送', 'Handed in'),
  filed: label('已备案', 'Filed'),
} satisfies Record<string, Bilingual>

/** How somebody came onto the list of a drill. */
export const attendanceWays = {
  qr: label('扫码签到', 'By QR code'),
  list: label('名单登记', 'By list'),
} satisfies Record<string, Bilingual>

/** Headings of what a plan holds in rows, on paper and in Word files; the import reads them back into rows. */
export const planParts = {
  risks: '风险描述',
  levels: '响应分级表',
  organisation: '应急组织机构与职责表',
  steps: '处置步骤表',
  contacts: '应急联系人（按呼叫顺序）',
  supplies: '应急物资装备清单',
  related: '相关标准与所需证书',
  files: '附带文件',
} as const

/** The line under a plan's title in a Word file; the import knows plan and kind by it. */
export const planFacts = (plan: {
  code?: string | null | undefined
  planType: PlanType
  version?: string | null | undefined
  eventType?: string | null | undefined
}): string =>
  [
    plan.code ? `编号：${plan.code}` : '',
    `种类：${planTypes[plan.planType].zh}`,
    plan.version ? `版本：${plan.version}` : '',
    plan.eventType ? `事件类型：${plan.eventType.trim()}` : '',
  ]
    .filter(Boolean)
    .join('　')

/** What such a line says of the plan; undefined for any other line. */
export function planInFacts(line: string): { planType: PlanType; eventType?: string } | undefined {
  const [, name, eventType] =
    /^(?:编号：\S+\s+)?种类：(\S+)(?:\s+版本：\S+)?(?:\s+事件类型：(.+))?$/.exec(line.trim()) ?? []
  const planType = keysOf(planTypes).find((type) => planTypes[type].zh === name)
  return planType && { planType, ...(eventType ? { eventType } : {}) }
}

/** What a supply is read with wherever a plan shows it: the columns of GB/T 29639-2020, 9.4, and its next check. */
export const supplyColumns = {
  name: true,
  model: true,
  performance: true,
  quantity: true,
  unit: true,
  place: true,
  conditions: true,
  renewal: true,
  keeper: true,
  phone: true,
  checkDueOn: true,
} as const
