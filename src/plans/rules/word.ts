import { storedDay } from '@/shared/calendar'
import { formatDate, linesOf } from '@/shared/format'
import type { PlanContact } from '@/shared/registers'
import type { Block, HeadingDepth } from '@/transfer/model/word'
import { cellsOf, fileBlocks, fromLexical, headingDepth, paragraphsOf, type WordFile } from '@/transfer/rules/blocks'
import { type AnnexElement, annexElements, type PlanType, planFacts, planParts, responseLevels } from '../model'
import type { PlanSupply } from './registers'

type Words = string | null | undefined

/** What a plan brings into a Word file; a page's plan fits. */
export interface PlanText {
  title: string
  planType: PlanType
  code: Words
  version: Words
  eventType?: Words
  risks: Words
  levels: {
    level: keyof typeof responseLevels
    trigger: string
    commander?: Words
    tasks?: Words
    raise?: Words
    lower?: Words
    end?: Words
    mayRaise?: Words
    mayLower?: Words
    mayEnd?: Words
  }[]
  organisation: { role: string; holder?: Words; duties?: Words }[]
  contacts: PlanContact[]
  steps: {
    role: string
    action: string
    minutes?: number | null
    note?: Words
    picture?: { url: string; alt: string } | undefined
  }[]
  supplies: PlanSupply[]
  sections: { title: string; level?: number | null; body?: unknown }[]
  annexes: { element: AnnexElement; title?: Words; body?: unknown; files?: WordFile[] }[]
  attachments?: WordFile[]
  related: { title: string; code?: Words }[]
  certificates: string[]
}

function levelsTable({ levels: rows }: PlanText): Block[] {
  return [
    {
      kind: 'table',
      header: ['级别', '启动条件', '指挥人', '主要任务', '升级、降级与终止'],
      widths: [10, 22, 12, 24, 32],
      rows: cellsOf(
        rows.map((level) => [
          responseLevels[level.level].zh,
          level.trigger,
          level.commander,
          linesOf(level.tasks).join('\n'),
          [
            ['升级', level.raise],
            ['谁可升级', level.mayRaise],
            ['降级', level.lower],
            ['谁可降级', level.mayLower],
            ['终止', level.end],
            ['谁可终止', level.mayEnd],
          ]
            .filter(([, text]) => text)
            .map(([term, text]) => `${term}：${text}`)
            .join('\n'),
        ]),
      ),
    },
  ]
}

const organisationTable = ({ organisation }: PlanText): Block[] => [
  {
    kind: 'table',
    header: ['职务', '姓名', '职责'],
    widths: [20, 18, 62],
    rows: cellsOf(organisation.map(({ role, holder, duties }) => [role, holder, duties])),
  },
]

/** The order is that of calling; without a right to the numbers the column stays empty and is left out. */
function contactsTable({ contacts }: PlanText): Block[] {
  const hasPhones = contacts.some(({ phone, backupPhone }) => phone || backupPhone)
  return [
    {
      kind: 'table',
      header: ['序号', '职务', '姓名', '单位', ...(hasPhones ? ['电话', '备用电话'] : [])],
      widths: [8, 20, 16, 20, ...(hasPhones ? [18, 18] : [])],
      rows: cellsOf(
        contacts.map(({ role, name, organisation, phone, backupPhone }, index) => [
          index + 1,
          role,
          name,
          organisation,
          ...(hasPhones ? [phone, backupPhone] : []),
        ]),
      ),
    },
  ]
}

function stepsTable({ steps }: PlanText): Block[] {
  const pictures = steps.flatMap(({ picture }) => (picture ? [picture] : []))
  return [
    {
      kind: 'table',
      header: ['步骤', '岗位', '动作', '时限', '备注'],
      widths: [8, 18, 42, 12, 20],
      rows: cellsOf(
        steps.map(({ role, action, minutes, note }, index) => [
          index + 1,
          role,
          action,
          typeof minutes === 'number' ? `${minutes} 分钟` : '',
          note,
        ]),
      ),
    },
    ...pictures.map(({ url, alt }): Block => ({ kind: 'picture', url, alt })),
  ]
}

/** The nine columns of GB/T 29639-2020, 9.4, and the date of the next check. */
const suppliesTable = ({ supplies }: PlanText): Block[] => [
  {
    kind: 'table',
    header: [
      '名称',
      '型号',
      '性能',
      '数量',
      '存放地点',
      '运输和使用条件',
      '更新补充时限',
      '下次检查',
      '管理责任人',
      '电话',
    ],
    widths: [12, 10, 11, 8, 12, 12, 10, 11, 9, 12],
    rows: cellsOf(
      supplies.map((item) => [
        item.name,
        item.model,
        item.performance,
        item.quantity === null ? '' : `${item.quantity}${item.unit ?? ''}`,
        item.place,
        item.conditions,
        item.renewal,
        storedDay(item.checkDueOn) ?? '',
        item.keeper,
        item.phone,
      ]),
    ),
  },
]

const chapters = ({ sections }: PlanText, under: number): Block[] =>
  sections.flatMap((section): Block[] => {
    const level = headingDepth((section.level ?? 1) + under)
    return [{ kind: 'heading', level, text: section.title }, ...fromLexical(section.body, level)]
  })

const annexes = ({ annexes: rows }: PlanText, level: HeadingDepth): Block[] =>
  rows.flatMap(({ element, title, body, files }): Block[] => [
    { kind: 'heading', level, text: [annexElements[element].zh, title].filter(Boolean).join('　') },
    ...fromLexical(body, level),
    ...fileBlocks(files ?? []),
  ])

/** The contents of a plan name chapters of three levels. */
export const CONTENTS_DEPTH = 3

/** Names and values on the cover. */
export const planCover = (plan: { code: Words; planTypeName: string; effectiveDate: Words }): [string, string][] => {
  const effective = formatDate(plan.effectiveDate)
  return [
    ...(plan.code ? [['编号', plan.code] as [string, string]] : []),
    ['种类', plan.planTypeName],
    ...(effective ? [['生效日期', effective] as [string, string]] : []),
  ]
}

/**
 * All that a plan holds, as blocks: its chapters, then the tables of what is needed while it happens, then its annexes.
 * @param under how many levels the plan's own headings go down: 0 alone, 1 inside a manual
 */
export function planBlocks(plan: PlanText, under: 0 | 1 = 0): Block[] {
  const top = headingDepth(1 + under)
  const part = (title: string, isThere: boolean, blocks: (plan: PlanText) => Block[]): Block[] =>
    isThere ? [{ kind: 'heading', level: top, text: title }, ...blocks(plan)] : []
  const files = plan.attachments ?? []
  return [
    under === 0 ? { kind: 'title', text: plan.title } : { kind: 'heading', level: 1, text: plan.title, isPart: true },
    { kind: 'facts', text: planFacts(plan) },
    ...part(planParts.risks, Boolean(plan.risks), ({ risks }) => paragraphsOf(risks)),
    ...chapters(plan, under),
    ...part(planParts.levels, plan.levels.length > 0, levelsTable),
    ...part(planParts.organisation, plan.organisation.length > 0, organisationTable),
    ...part(planParts.steps, plan.steps.length > 0, stepsTable),
    ...part(planParts.contacts, plan.contacts.length > 0, contactsTable),
    ...part(planParts.supplies, plan.supplies.length > 0, suppliesTable),
    ...annexes(plan, top),
    ...part(planParts.related, plan.related.length + plan.certificates.length > 0, ({ related, certificates }) =>
      paragraphsOf(
        [...related.map(({ code, title }) => [code, title].filter(Boolean).join('　')), ...certificates].join('\n'),
      ),
    ),
    ...part(planParts.files, files.length > 0, () => fileBlocks(files)),
  ]
}
