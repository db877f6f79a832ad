import { describe, expect, it } from 'vitest'
import { label } from '@/shared/label'
import { differenceOf } from '@/workflow/diff/document'
import { mentionsOf } from '@/workflow/diff/mentions'
import { shapesOf } from '@/workflow/diff/shape'
import type { BlockChange, Change, FieldChange, Segment } from '@/workflow/diff/types'
import { diffText } from '@/workflow/diff/words'

type Fields = Parameters<typeof differenceOf>[0]['fields']
const stepFields: Fields = [
  { name: 'title', type: 'text', label: label('步骤', 'Step') },
  { name: 'detail', type: 'textarea', label: label('做法', 'How') },
  { type: 'row', fields: [{ name: 'minutes', type: 'number', label: label('用时（分钟）', 'Minutes') }] },
]

const fields: Fields = [
  { name: 'title', type: 'text', label: label('标题', 'Title') },
  {
    type: 'tabs',
    tabs: [
      {
        label: label('作业', 'Procedure'),
        fields: [
          { name: 'scope', type: 'textarea', label: label('适用范围', 'Scope') },
          {
            name: 'steps',
            type: 'array',
            label: label('作业步骤', 'Steps'),
            labels: { singular: label('步骤', 'Step'), plural: label('步骤', 'Steps') },
            fields: stepFields,
          },
          { name: 'content', type: 'richText', label: label('补充说明', 'More') },
        ],
      },
      {
        name: 'extra',
        label: label('其他', 'Other'),
        fields: [{ name: 'note', type: 'text', label: label('备注', 'Note') }],
      },
    ],
  },
  {
    type: 'collapsible',
    label: label('关联', 'Related'),
    fields: [
      { name: 'posts', type: 'relationship', relationTo: 'posts', hasMany: true, label: label('适用岗位', 'Posts') },
      { name: 'picture', type: 'upload', relationTo: 'media', label: label('图', 'Picture') },
    ],
  },
  {
    name: 'quiz',
    type: 'array',
    label: label('阅读小测', 'Quiz'),
    labels: { singular: label('题目', 'Question'), plural: label('题目', 'Questions') },
    fields: [
      { name: 'question', type: 'text', label: label('题目', 'Question') },
      {
        name: 'choices',
        type: 'array',
        label: label('选项', 'Choices'),
        labels: { singular: label('选项', 'Choice'), plural: label('选项', 'Choices') },
        fields: [
          { name: 'text', type: 'text', label: label('内容', 'Text') },
          { name: 'isCorrect', type: 'checkbox', label: label('正确', 'Correct') },
        ],
      },
    ],
  },
  {
    name: 'visibility',
    type: 'select',
    label: label('可见范围', 'Visibility'),
    options: [
      { value: 'public', label: label('公开', 'Public') },
      { value: 'internal', label: label('内部', 'Internal') },
    ],
  },
  { name: 'effectiveDate', type: 'date', label: label('生效日期', 'Effective from') },
  { name: 'isVeto', type: 'checkbox', label: label('一票否决', 'Veto') },
  { name: 'ackDays', type: 'number', label: label('确认天数', 'Days') },
  { name: 'state', type: 'select', options: ['draft', 'released'], label: label('审核状态', 'State') },
  { name: 'versionLabel', type: 'text', label: label('版本号', 'Version') },
  { name: 'nextReviewDate', type: 'date', label: label('下次复审', 'Next review') },
]

const names: Record<string, string> = { 'posts/1': '电梯安全员', 'posts/2': '维修工', 'media/9': '挂牌照片' }
const nameOf = (relationTo: string, id: number | string) => names[`${relationTo}/${id}`] ?? '？'
const differ = (before: object | null, after: object) => differenceOf({ fields, before, after, nameOf })

const signs = { same: '', added: '+', removed: '-' } as const
/** `[-旧][+新]不变`: a difference as a line of text. */
const written = (segments: Segment[]) =>
  segments.map(({ text, mark }) => (mark === 'same' ? text : `[${signs[mark]}${text}]`)).join('')

describe('running text', () => {
  it.each([
    ['维修须在15分钟内到场', '维修须在10分钟内到场', '维修须在[-15][+10]分钟内到场'],
    ['先断电，再检查。', '先断电、挂牌，再检查。', '先断电[+、挂牌]，再检查。'],
    ['先断电、挂牌，再检查。', '先断电，再检查。', '先断电[-、挂牌]，再检查。'],
    ['', '新增的内容', '[+新增的内容]'],
    ['删去的内容', '', '[-删去的内容]'],
    ['一行\n二行', '一行\n二行\n三行', '一行\n二行[+\n三行]'],
    ['使用 A4 纸打印', '使用 A3 纸打印', '使用 [-A4][+A3] 纸打印'],
    ['值班电话8120', '值班电话8120', '值班电话8120'],
  ])('%s → %s', (before, after, expected) => {
    expect(written(diffText(before, after))).toBe(expected)
  })

  it('puts texts that have nothing in common one after the other', () => {
    const [before, after] = ['食堂每日消毒餐具并留样四十八小时。', '电梯困人时先安抚乘客，再通知维保单位到场。']
    expect(diffText(before, after)).toEqual([
      { text: before, mark: 'removed' },
      { text: after, mark: 'added' },
    ])
  })

  it('ends on texts of any length', () => {
    const long = (seed: number) =>
      Array.from({ length: 9000 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * seed) % 3000))).join('')
    const started = performance.now()
    expect(diffText(long(7), long(11)).length).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(8000)
  })
})

const changeOf = (changes: FieldChange[], name: string): Change | undefined =>
  changes.find((field) => field.name === name)?.change

describe('single values', () => {
  it.each<[string, object, object, Change]>([
    [
      'a choice by its words',
      { visibility: 'public' },
      { visibility: 'internal' },
      { kind: 'value', before: '公开', after: '内部' },
    ],
    ['a tick', { isVeto: false }, { isVeto: true }, { kind: 'value', before: '否', after: '是' }],
    [
      'a day in the office’s time zone',
      { effectiveDate: '2026-01-31T16:00:00.000Z' },
      { effectiveDate: '2026-03-01T00:00:00.000Z' },
      { kind: 'value', before: '2026年2月1日', after: '2026年3月1日' },
    ],
    ['a number', { ackDays: 7 }, { ackDays: 1400 }, { kind: 'value', before: '7', after: '1,400' }],
    ['a number that was not there', {}, { ackDays: 0 }, { kind: 'value', before: '', after: '0' }],
    [
      'related documents by name',
      { posts: [1] },
      { posts: [{ id: 2, name: 'populated' }, 1] },
      {
        kind: 'relation',
        isReordered: false,
        items: [
          { text: '维修工', mark: 'added' },
          { text: '电梯安全员', mark: 'same' },
        ],
      },
    ],
    [
      'related documents in another order',
      { posts: [1, 2] },
      { posts: [2, 1] },
      {
        kind: 'relation',
        isReordered: true,
        items: [
          { text: '维修工', mark: 'same' },
          { text: '电梯安全员', mark: 'same' },
        ],
      },
    ],
    [
      'a picture',
      { picture: 9 },
      { picture: null },
      { kind: 'relation', isReordered: false, items: [{ text: '挂牌照片', mark: 'removed' }] },
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(differ(before, after).fields.map(({ change }) => change)).toEqual([expected])
  })

  it.each<[string, object, object]>([
    ['nothing and an empty text', { scope: null }, { scope: '' }],
    ['nothing and an unticked box', {}, { isVeto: false }],
    ['nothing and an empty list', { steps: null, posts: [] }, { steps: [], posts: null }],
    [
      'what only document control writes',
      { state: 'released', versionLabel: '1.0' },
      { state: 'in-review', versionLabel: '1.1', nextReviewDate: '2027-01-01' },
    ],
  ])('takes no notice of %s', (_what, before, after) => {
    expect(differ(before, after).fields).toEqual([])
  })

  it('keeps the reading order and the labels in Chinese, through tabs and folds', () => {
    const { fields: changes } = differ(
      {},
      { visibility: 'public', title: '题', scope: '全校', posts: [1], extra: { note: '注' } },
    )
    expect(changes.map((field) => field.label)).toEqual(['标题', '适用范围', '其他', '适用岗位', '可见范围'])
  })
})

const step = (id: string, title: string, detail = '', minutes: number | null = null) => ({ id, title, detail, minutes })
const rowsOf = (before: object[], after: object[]) => {
  const change = changeOf(differ({ steps: before }, { steps: after }).fields, 'steps')
  return change?.kind === 'list' ? change.rows : []
}

describe('rows', () => {
  const [a, b, c, d] = [step('a', '断电'), step('b', '挂牌'), step('c', '检查'), step('d', '试运行')]

  it('moves only the row that moved', () => {
    expect(rowsOf([a, b, c, d], [d, a, b, c])).toMatchObject([
      { title: '试运行', from: 3, to: 0, isMoved: true, fields: [] },
      { title: '断电', isMoved: false },
      { title: '挂牌', isMoved: false },
      { title: '检查', isMoved: false },
    ])
  })

  it('does not call a row moved because another came before it', () => {
    const rows = rowsOf([a, c], [step('x', '放警示牌'), a, c])
    expect(rows.filter(({ isMoved }) => isMoved)).toEqual([])
    expect(rows[0]).toMatchObject({ from: undefined, to: 0, title: '放警示牌' })
  })

  it('shows what changed inside a row, and only that', () => {
    const rows = rowsOf([step('a', '断电', '拉下总闸', 5)], [step('a', '断电', '拉下总闸并上锁', 5)])
    expect(rows[0]?.fields).toMatchObject([{ label: '做法', change: { kind: 'text' } }])
  })

  it('recognises rows whose ids were given anew', () => {
    const long = '在配电房拉下总闸，验电，确认无电压后挂“禁止合闸”牌'
    const rows = rowsOf([step('1', '断电', long)], [step('9', '断电', `${long}并上锁`)])
    expect(rows).toMatchObject([{ from: 0, to: 0, isMoved: false }])
  })

  it('leaves a removed row where it was', () => {
    expect(rowsOf([a, b, c], [a, c]).map(({ title, to }) => [title, to])).toEqual([
      ['断电', 0],
      ['挂牌', undefined],
      ['检查', 1],
    ])
  })

  it('names the right answers of a quiz', () => {
    const quiz = (first: boolean) => [
      {
        id: 'q',
        question: '先做什么？',
        choices: [
          { id: '1', text: '断电', isCorrect: first },
          { id: '2', text: '挂牌', isCorrect: !first },
        ],
      },
    ]
    const text = JSON.stringify(differ({ quiz: quiz(false) }, { quiz: quiz(true) }))
    expect(text).toContain('"before":"","after":"正确"')
    expect(text).toContain('"before":"正确","after":""')
    expect(text).not.toMatch(/true,"is|"(是|否)"/)
  })
})

const words = (text: string, format = 0) => ({ type: 'text', text, format })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const heading = (tag: string, text: string) => ({ type: 'heading', tag, children: [words(text)] })
const cell = (text: string, headerState = 0) => ({ type: 'tablecell', headerState, children: [paragraph(words(text))] })
const table = (...rows: string[][]) => ({
  type: 'table',
  children: rows.map((row, index) => ({
    type: 'tablerow',
    children: row.map((text) => cell(text, index === 0 ? 1 : 0)),
  })),
})
const list = (...items: string[]) => ({
  type: 'list',
  listType: 'bullet',
  children: items.map((text) => ({ type: 'listitem', children: [words(text)] })),
})
const content = (...children: object[]) => ({ content: { root: { type: 'root', children } } })
const blocksOf = (before: object, after: object): BlockChange[] => {
  const change = changeOf(differ(before, after).fields, 'content')
  return change?.kind === 'richText' ? change.blocks : []
}

describe('rich text', () => {
  const [one, two, three] = ['第一段讲适用范围。', '第二段讲人员分工与联系方式。', '第三段讲应急处置的步骤。'].map(
    (text) => paragraph(words(text)),
  )

  it('marks a paragraph that moved', () => {
    const blocks = blocksOf(content(one ?? {}, two ?? {}, three ?? {}), content(three ?? {}, one ?? {}, two ?? {}))
    expect(blocks.map(({ isMoved }) => isMoved)).toEqual([true, false, false])
  })

  it('shows an edited paragraph in place', () => {
    const blocks = blocksOf(
      content(one ?? {}, two ?? {}),
      content(one ?? {}, paragraph(words('第二段讲人员分工与联系电话。'))),
    )
    expect(written(blocks[1]?.segments ?? [])).toBe('第二段讲人员分工与联系[-方式][+电话]。')
  })

  it.each<[string, object, object]>([
    ['bold', paragraph(words('注意安全')), paragraph(words('注意', 1), words('安全'))],
    ['a paragraph made a heading', paragraph(words('注意安全')), heading('h2', '注意安全')],
    ['the level of a heading', heading('h2', '注意安全'), heading('h3', '注意安全')],
  ])('says 格式调整 for %s', (_what, before, after) => {
    const difference = differ(content(before), content(after))
    expect(blocksOf(content(before), content(after))).toMatchObject([{ notes: ['格式调整'] }])
    expect(difference.summary.text).toBe('格式调整 1 处')
  })

  it('takes no notice of how the editor cut a text or wrote the default alignment', () => {
    const before = content({ ...paragraph(words('注意安全')), format: '' })
    const after = content({ ...paragraph(words('注意'), words('安全')), format: 'left' }, paragraph())
    expect(differ(before, after).fields).toEqual([])
  })

  it('says where a link leads elsewhere', () => {
    const link = (url: string) => paragraph({ type: 'link', fields: { url }, children: [words('规程')] })
    expect(blocksOf(content(link('https://a.cn')), content(link('https://b.cn')))).toMatchObject([
      { notes: ['链接调整'] },
    ])
  })

  it('compares lists item by item', () => {
    const blocks = blocksOf(content(list('灭火器', '手电')), content(list('灭火器', '对讲机', '手电')))
    expect(blocks.map(({ kind, from }) => [kind, from])).toEqual([
      ['item', 0],
      ['item', undefined],
      ['item', 1],
    ])
  })

  it('compares a table cell by cell, and a new row and column as such', () => {
    const before = content(table(['物资', '数量'], ['灭火器', '2'], ['手电', '4']))
    const after = content(
      table(['物资', '地点', '数量'], ['灭火器', '库房', '3'], ['对讲机', '值班室', '6'], ['手电', '库房', '4']),
    )
    const [block] = blocksOf(before, after)
    expect(block?.rows.map((row) => row.cells.map(({ segments }) => written(segments)))).toEqual([
      ['物资', '[+地点]', '数量'],
      ['灭火器', '[+库房]', '[-2][+3]'],
      ['[+对讲机]', '[+值班室]', '[+6]'],
      ['手电', '[+库房]', '4'],
    ])
    expect(block?.rows[0]?.cells[0]?.isHeader).toBe(true)
  })

  it('names a picture in the text', () => {
    const blocks = blocksOf(content(one ?? {}), content(one ?? {}, { type: 'upload', relationTo: 'media', value: 9 }))
    expect(written(blocks[1]?.segments ?? [])).toBe('[+［挂牌照片］]')
  })
})

describe('the summary', () => {
  it('counts in one line', () => {
    const before = {
      title: '电梯检修',
      scope: '教学区电梯',
      steps: [step('a', '断电'), step('b', '挂牌'), step('c', '检查'), step('d', '试运行')],
    }
    const after = {
      title: '电梯检修规程',
      scope: '教学区和宿舍区电梯',
      steps: [
        step('d', '试运行'),
        step('x', '围挡'),
        step('a', '断电'),
        step('b', '挂牌', '挂在总闸上'),
        step('y', '清场'),
      ],
      ackDays: 7,
    }
    expect(differ(before, after).summary).toEqual({
      changed: 2,
      added: 4,
      removed: 1,
      moved: 1,
      formatted: 0,
      text: '修改 2 处，新增 2 步、2 处，删除 1 步，移动 1 步',
    })
  })

  it('says when there is nothing to compare with, and when nothing changed', () => {
    expect(differ(null, { title: '新' })).toMatchObject({ isFirst: true, summary: { text: '首次发布，全文均为新增' } })
    expect(differ({ title: '旧' }, { title: '旧' }).summary.text).toBe('与现行版本相比，内容没有变化')
  })
})

it('finds every document that two versions name', () => {
  const linked = content(
    paragraph({ type: 'link', fields: { doc: { relationTo: 'sops', value: 5 } }, children: [words('规程')] }),
    { type: 'upload', relationTo: 'media', value: { id: 9 } },
  )
  const found = mentionsOf(shapesOf(fields), [{ ...linked, posts: [1, { id: 2 }] }, null, { posts: [2], picture: 9 }])
  expect([...found]).toEqual([
    ['sops', [5]],
    ['media', [9]],
    ['posts', [1, 2]],
  ])
})
