import { expect, it } from 'vitest'
import type { Arrangement } from '@/imports/model'
import { isSound, joinPlan, mergeChapter, moveChapter, movePlan, moveToPlan, splitPlan } from '@/imports/rules/arrange'
import { draftOf } from '@/imports/rules/drafts'
import { propose } from '@/imports/rules/propose'
import type { DocxBlock } from '@/transfer/model/docx'

const chapter = (n: number, level = 1) => ({ key: `n${n}`, title: `章${n}`, level, nodes: [`n${n}`], isIncluded: true })
const plan = (n: number, ...chapters: ReturnType<typeof chapter>[]) => ({
  key: `p${n}`,
  title: `预案${n}`,
  planType: 'special' as const,
  isIncluded: true,
  chapters,
})
const start: Arrangement = { plans: [plan(1, chapter(1), chapter(2, 2), chapter(3)), plan(2, chapter(4))] }
const shape = ({ plans }: Arrangement) =>
  plans.map(
    ({ title, chapters }) =>
      `${title}: ${chapters.map(({ title: own, level, nodes }) => `${level}${own}[${nodes}]`).join(' ')}`,
  )

it.each<[name: string, change: (from: Arrangement) => Arrangement, expected: string[]]>([
  [
    'moves a chapter',
    (from) => moveChapter(from, 'p1', 'n3', -1),
    ['预案1: 1章1[n1] 1章3[n3] 2章2[n2]', '预案2: 1章4[n4]'],
  ],
  ['moves nothing beyond the end', (from) => moveChapter(from, 'p1', 'n3', 1), shape(start)],
  ['moves a plan', (from) => movePlan(from, 'p2', -1), ['预案2: 1章4[n4]', '预案1: 1章1[n1] 2章2[n2] 1章3[n3]']],
  [
    'merges a chapter into the one before it',
    (from) => mergeChapter(from, 'p1', 'n2', -1),
    ['预案1: 1章1[n1,n2] 1章3[n3]', '预案2: 1章4[n4]'],
  ],
  [
    'merges a chapter into the one behind it',
    (from) => mergeChapter(from, 'p1', 'n2', 1),
    ['预案1: 1章1[n1] 1章3[n2,n3]', '预案2: 1章4[n4]'],
  ],
  ['merges nothing with what is not there', (from) => mergeChapter(from, 'p1', 'n3', 1), shape(start)],
  [
    'keeps a mere title: it has no text to merge',
    (from) => mergeChapter(joinPlan(from, 'p2'), 'p1', 'c1', -1),
    ['预案1: 1章1[n1] 2章2[n2] 1章3[n3] 1预案2[] 2章4[n4]'],
  ],
  [
    'moves a chapter with those below it to another plan',
    (from) => moveToPlan(from, 'p1', 'n1', 'p2'),
    ['预案1: 1章3[n3]', '预案2: 1章4[n4] 1章1[n1] 2章2[n2]'],
  ],
  [
    'lifts what it moves to the first level',
    (from) => moveToPlan(from, 'p1', 'n2', 'p2'),
    ['预案1: 1章1[n1] 1章3[n3]', '预案2: 1章4[n4] 1章2[n2]'],
  ],
  ['moves nothing to a plan that is not there', (from) => moveToPlan(from, 'p1', 'n1', 'p7'), shape(start)],
  ['moves nothing to where it stands', (from) => moveToPlan(from, 'p1', 'n1', 'p1'), shape(start)],
  [
    'makes a chapter a plan',
    (from) => splitPlan(from, 'p1', 'n1'),
    ['预案1: 1章3[n3]', '章1: 1说明[n1] 1章2[n2]', '预案2: 1章4[n4]'],
  ],
  ['makes a plan a chapter', (from) => joinPlan(from, 'p2'), ['预案1: 1章1[n1] 2章2[n2] 1章3[n3] 1预案2[] 2章4[n4]']],
])('%s', (_, change, expected) => {
  const changed = change(start)
  expect(shape(changed)).toEqual(expected)
  expect(isSound(changed, ['n1', 'n2', 'n3', 'n4'])).toBe(true)
})

it('gives every new plan and chapter a key of its own, however often plans are split and joined', () => {
  let arrangement = splitPlan(joinPlan(start, 'p2'), 'p1', 'c1')
  arrangement = splitPlan(splitPlan(arrangement, 'p1', 'n1'), 'p1', 'n3')
  const keys = arrangement.plans.flatMap(({ key, chapters }) => [key, ...chapters.map((one) => one.key)])
  expect(new Set(keys).size).toBe(keys.length)
})

it.each<[by: -1 | 1, title: string, html: string]>([
  [-1, '章1', '<p>甲</p><p><strong>章2</strong></p><p>乙</p>'],
  [1, '章3', '<p><strong>章2</strong></p><p>乙</p><p>丙</p>'],
])('keeps the title of a merged chapter in the text (%i)', (by, title, html) => {
  const pieces = Object.fromEntries(
    ['甲', '乙', '丙'].map((words, index) => [`n${index + 1}`, { title: `章${index + 1}`, blocks: [text(words)] }]),
  )
  const [first] = mergeChapter(start, 'p1', 'n2', by).plans
  if (!first) throw new Error('no plan')
  expect(draftOf(first, pieces).sections).toContainEqual({ title, level: 1, html })
})

const heading = (level: number, title: string): DocxBlock => ({ kind: 'heading', level, title, number: '', html: '' })
const text = (words: string): DocxBlock => ({ kind: 'text', html: `<p>${words}</p>`, text: words })
const proposed = (...blocks: DocxBlock[]) =>
  propose({ blocks, pictures: [], notes: [] }, '手册').proposal.arrangement.plans

it.each<[name: string, blocks: DocxBlock[], expected: string[]]>([
  [
    'groups of plans; the cover is left out',
    [
      text('封面'),
      heading(1, '专项应急预案'),
      heading(2, '火灾应急预案'),
      heading(3, '适用范围'),
      text('一'),
      heading(2, '停水应急预案'),
      text('二'),
    ],
    ['special 火灾应急预案: 适用范围', 'special 停水应急预案: 说明', 'off 未归入预案的内容: 封面与前言'],
  ],
  [
    'titles and chapters on one level',
    [
      heading(1, '火灾应急预案'),
      heading(1, '适用范围'),
      text('一'),
      heading(1, '处置措施'),
      text('二'),
      heading(1, '停水应急预案'),
      heading(1, '适用范围'),
      text('三'),
    ],
    ['special 火灾应急预案: 适用范围 处置措施', 'special 停水应急预案: 适用范围'],
  ],
  [
    'one plan when nothing reads like a title',
    [heading(1, '适用范围'), text('一'), heading(1, '流程'), text('二')],
    ['special 手册: 适用范围 流程'],
  ],
  [
    'an annex with the comprehensive plan',
    [
      heading(1, '综合应急预案'),
      heading(2, '总则'),
      text('一'),
      heading(1, '火灾专项应急预案'),
      heading(2, '适用范围'),
      text('二'),
      heading(1, '附件1 应急通讯录'),
      text('三'),
    ],
    ['comprehensive 综合应急预案: 总则 附件1 应急通讯录', 'special 火灾专项应急预案: 适用范围'],
  ],
])('proposes %s', (_, blocks, expected) => {
  const plans = proposed(...blocks)
  expect(
    plans.map(
      ({ title, planType, isIncluded, chapters }) =>
        `${isIncluded ? planType : 'off'} ${title}: ${chapters.map((one) => one.title).join(' ')}`,
    ),
  ).toEqual(expected)
})

it('keeps every word: rows in tables, deep headings as bold lines, long titles in the text', () => {
  const long = '很长的标题'.repeat(30)
  const { proposal, pieces } = propose(
    {
      blocks: [
        heading(1, '火灾应急预案'),
        heading(2, '组织'),
        {
          kind: 'table',
          html: '<table>1</table>',
          rows: [
            ['职务', '职责'],
            ['组长', '指挥'],
          ],
        },
        heading(3, '二级'),
        heading(4, '三级'),
        heading(5, '四级'),
        text('深处'),
        heading(2, long),
        text('末尾'),
      ],
      pictures: [],
      notes: [],
    },
    '手册',
  )
  const [first] = proposal.arrangement.plans
  if (!first) throw new Error('no plan')
  const draft = draftOf({ ...first, title: long }, pieces)
  expect(draft.rows.organisation).toEqual([{ role: '组长', duties: '指挥' }])
  expect(draft.sections.map(({ title, level, html }) => [title.slice(0, 5), level, html])).toEqual([
    ['组织', 1, '<p>见本预案“组织职责”（1 条）。</p>'],
    ['二级', 2, ''],
    ['三级', 3, '<p><strong>四级</strong></p><p>深处</p>'],
    ['很长的标题', 1, `<p><strong>${long}</strong></p><p>末尾</p>`],
  ])
  expect(draft.title).toHaveLength(120)
  expect(draft.sections.every(({ title }) => title.length <= 120)).toBe(true)
})
