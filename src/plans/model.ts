import { type Bilingual, label } from '@/shared/label'

/** The three kinds of art. 6 《生产安全事故应急预案管理办法》. */
export const planTypes = {
  comprehensive: label('综合应急预案', 'Comprehensive plan'),
  special: label('专项应急预案', 'Special plan'),
  'on-site': label('现场处置方案', 'On-site plan'),
} satisfies Record<string, Bilingual>
export type PlanType = keyof typeof planTypes

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

/** Review cycle of a plan in months: every 3 years (art. 35, for the trades it lists; taken here for all). */
export const PLAN_REVIEW_MONTHS = 36
