import type { PlanType } from '@/plans/model'

const PLAN = /(应急预案|应急处置预案|处置方案|处置预案|应急方案)(（[^）]{1,12}）|\([^)]{1,12}\))?$/
/** Talks about plans, is none: `应急预案` as the last word of a chapter's title. */
const ABOUT = /^(编制|修订|制定|启动|执行|相关|有关|其他|本)|衔接|与.{0,6}(预案|方案)$|体系|目录|清单/

/** Whether a heading reads like the title of a plan. */
export function isPlanTitle(text: string): boolean {
  const title = text.replace(/\s+/g, '').replace(/[《》]/g, '')
  return title.length <= 40 && PLAN.test(title) && !ABOUT.test(title)
}

/** A group of plans rather than one: `专项应急预案` as the title of a part. */
export const isGroupTitle = (text: string): boolean =>
  /^(综合|专项|现场)?(应急预案|应急处置方案|处置方案)$/.test(text.replace(/\s+/g, ''))

export const isAnnexTitle = (text: string): boolean => /^附\s*(件|录|表|图)/.test(text)

const elements: Record<PlanType, RegExp[]> = {
  comprehensive: [/总\s*则/, /应急组织机构|组织指挥/, /应急响应|信息报告/, /后期处置|善后/, /应急保障|保障措施/],
  special: [/适用范围|事故(类型|风险)/, /应急组织机构|指挥机构/, /响应启动|响应程序/, /处置措施/, /应急保障|物资/],
  'on-site': [/风险(描述|分析)|事故特征/, /应急工作职责|组织与职责/, /应急处置(?!措施)/, /注意事项/],
}

/** How many of the chapters that the standard asks of a kind stand among the titles (GB/T 29639-2020, chapters 6–8). */
export const elementsIn = (kind: PlanType, titles: string[]): number =>
  elements[kind].filter((element) => titles.some((title) => element.test(title))).length

/**
 * The kind of a plan: by its own title, by the part it stands in, else by its chapters.
 * @param above titles of the headings above it
 */
export function kindOf(title: string, above: string[], chapters: string[]): PlanType {
  for (const text of [title, ...above.toReversed()]) {
    if (/现场|处置方案|处置卡/.test(text)) return 'on-site'
    if (/专项/.test(text)) return 'special'
    if (/综合|总体/.test(text)) return 'comprehensive'
  }
  if (chapters.some((text) => /注意事项/.test(text)) && elementsIn('on-site', chapters) >= 3) return 'on-site'
  return chapters.some((text) => /总\s*则/.test(text)) && elementsIn('comprehensive', chapters) >= 3
    ? 'comprehensive'
    : 'special'
}
