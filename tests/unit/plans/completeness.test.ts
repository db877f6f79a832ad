import { describe, expect, it } from 'vitest'
import { checkCompleteness } from '@/plans/rules/completeness'
import { planElements } from '@/plans/rules/elements'
import type { PlanSection } from '@/plans/rules/outline'
import { outOfOrder } from '@/plans/rules/outline'
import { chaptersOf, checkInputOf, plainText } from '@/plans/rules/sections'
import { plans } from '@/seed/content/plans'
import { richText } from '@/seed/richText'
import { keysOf } from '@/shared/label'

const kinds = keysOf(planElements)
const whole = (kind: (typeof kinds)[number]): PlanSection[] =>
  chaptersOf(kind).map((chapter) => ({ ...chapter, body: '写明的内容。' }))
const check = (planType: unknown, sections: readonly PlanSection[], extra = {}) =>
  checkCompleteness({ name: '测试预案', planType, sections, ...extra })
const troubles = (report: ReturnType<typeof check>) =>
  report.findings
    .filter(({ severity }) => severity !== 'ok')
    .map(({ clause, state, severity }) => [clause, state, severity])

describe('checkCompleteness', () => {
  it.each(kinds)('finds every element of a whole %s plan, and names what it could not check', (kind) => {
    const report = check(kind, whole(kind))
    expect(troubles(report)).toEqual([])
    expect(report.findings.map(({ clause }) => clause)).toEqual([
      ...planElements[kind].map(({ clause }) => clause),
      '附录C',
    ])
    expect(report.skipped.map(({ check: name }) => name)).toEqual(['attachments', 'cover', 'pages', 'lines'])
    expect(report.skipped.every(({ reason }) => reason.length > 5)).toBe(true)
  })

  it.each(
    kinds.flatMap((kind) =>
      planElements[kind].map((element, index) => [kind, element.clause, element, index] as const),
    ),
  )('%s without %s', (kind, clause, element, index) => {
    const report = check(
      kind,
      whole(kind).filter((_, other) => other !== index),
    )
    const severity = element.isRecommended ? 'info' : 'warning'
    expect(troubles(report)).toContainEqual([clause, 'missing', severity])
    expect(troubles(report).filter(([, state]) => state === 'missing')).toHaveLength(1)
  })

  it.each(
    kinds.flatMap((kind) =>
      planElements[kind].map((element, index) => [kind, element.clause, element, index] as const),
    ),
  )('%s with only a heading for %s', (kind, clause, element, index) => {
    const isChapter = planElements[kind].some(({ parent }) => parent === clause)
    const sections = whole(kind).map((one, other) => (other === index ? { ...one, body: ' —— ' } : one))
    const severity = element.isRecommended ? 'info' : 'warning'
    expect(troubles(check(kind, sections))).toEqual(isChapter ? [] : [[clause, 'empty', severity]])
  })

  it.each(kinds.flatMap((kind) => planElements[kind].map((element, index) => [kind, element.clause, index] as const)))(
    '%s with %s twice',
    (kind, clause, index) => {
      const sections = whole(kind)
      const copy = sections[index]
      const report = check(kind, copy ? [...sections, copy] : sections)
      expect(troubles(report)).toContainEqual([clause, 'duplicate', 'info'])
      expect(report.findings.find(({ state }) => state === 'duplicate')?.at?.index).toBe(sections.length)
    },
  )

  it.each([
    ['first to the end', [1, 2, 3, 4, 0], ['7.1']],
    ['last to the front', [4, 0, 1, 2, 3], ['7.5']],
    ['third to the front', [2, 0, 1, 3, 4], ['7.3']],
    ['as it should be', [0, 1, 2, 3, 4], []],
  ])('order: %s', (_name, order, clauses) => {
    const sections = whole('special')
    const moved = order.flatMap((index) => sections[index] ?? [])
    expect(troubles(check('special', moved))).toEqual(clauses.map((clause) => [clause, 'out-of-order', 'info']))
  })

  it.each([
    '一、',
    '（二）',
    '(二) ',
    '3.1',
    '3.1.2 ',
    '第一章 ',
    '1．',
    '①',
    '１．２　',
    'Ａ．',
    '## ',
    '第三节',
    '（１）',
    '❷ ',
  ])('the numbering %j in front changes nothing', (numbering) => {
    for (const kind of kinds) {
      const bare = planElements[kind].map(({ name, parent }) => ({ title: name, level: parent ? 2 : 1, body: '内容' }))
      const numbered = bare.map((one) => ({ ...one, title: `${numbering}${one.title}` }))
      const report = check(kind, numbered)
      expect(report.findings.map(({ clause, state }) => [clause, state])).toEqual(
        check(kind, bare).findings.map(({ clause, state }) => [clause, state]),
      )
      expect(troubles(report)).toEqual([])
    }
  })

  it('takes parts that a plan keeps elsewhere, or in the text of their chapter', () => {
    const flat = whole('comprehensive').map((one) => ({ ...one, level: 1 }))
    expect(troubles(check('comprehensive', flat))).toEqual([])
    const inText = [
      { title: '一、总则', level: 1, body: '（一）适用范围\n全校。\n（二）响应分级\n分三级。' },
      ...whole('comprehensive').slice(3),
    ]
    expect(troubles(check('comprehensive', inText))).toEqual([])
    const elsewhere = whole('comprehensive')
    const [levels] = elsewhere.splice(2, 1)
    if (levels) elsewhere.splice(6, 0, levels)
    expect(troubles(check('comprehensive', elsewhere))).toEqual([])
  })

  it('a chapter is no repetition of itself, an attachment none of a chapter, parts none of each other', () => {
    const sections = whole('special')
    sections.splice(4, 0, { title: '（一）应急处置', level: 2, body: '略述' })
    sections.push({ title: '附件1 应急组织机构', level: 1, body: '图' })
    expect(troubles(check('special', sections))).toEqual([])
    const others = whole('comprehensive').slice(0, -1)
    others.push({ title: '（四）经费保障', level: 2, body: '甲' }, { title: '（五）治安保障', level: 2, body: '乙' })
    expect(troubles(check('comprehensive', others))).toEqual([])
  })

  it.each([undefined, null, '', 'other', 'toString', 5, {}])(
    'kind %j is a finding, and nothing is passed silently',
    (kind) => {
      const report = check(kind, whole('special'))
      expect(report.findings[0]).toMatchObject({ element: '预案种类', state: 'missing', severity: 'warning' })
      expect(report.skipped.map(({ check: name }) => name)).toEqual(
        expect.arrayContaining(['elements', 'empty', 'duplicate', 'order']),
      )
    },
  )

  it('without one text nobody can tell an empty heading; with one text the others are empty', () => {
    const titles = chaptersOf('special')
    expect(check('special', titles).skipped.map(({ check: name }) => name)).toContain('empty')
    expect(troubles(check('special', titles))).toEqual([])
    const one = titles.map((title, index) => (index === 0 ? { ...title, body: '内容' } : title))
    expect(troubles(check('special', one)).filter(([, state]) => state === 'empty')).toHaveLength(4)
  })

  it('looks at attachments only when they are asked for', () => {
    const required = { requireAttachments: true }
    expect(troubles(check('special', whole('special'), required))).toHaveLength(8)
    const attached = [...whole('special'), { title: '附件4：应急物资装备清单', level: 1, body: '' }]
    expect(troubles(check('special', attached, required))).toContainEqual(['9.4', 'empty', 'warning'])
  })

  it('page and line numbers are information, and skipped when there are none', () => {
    const paged = whole('special').map((one, index) => ({ ...one, page: [1, 2, 9, 3, 4][index], line: index }))
    const report = check('special', paged)
    expect(report.findings.filter(({ element }) => element === '页码')).toMatchObject([
      { state: 'out-of-order', severity: 'info', at: { index: 2, page: 9 } },
    ])
    expect(report.skipped.map(({ check: name }) => name)).toEqual(['attachments', 'cover'])
  })

  it('answers for no sections, and gives the same answer twice', () => {
    const report = check('on-site', [])
    expect(troubles(report)).toHaveLength(4)
    expect(report.skipped.map(({ check: name }) => name)).toContain('order')
    const twice = [...whole('comprehensive'), ...whole('comprehensive')]
    expect(check('comprehensive', twice)).toEqual(check('comprehensive', twice))
  })

  it.each(plans.map((plan) => [plan.title, plan] as const))(
    '%s, as the example data has it, lacks nothing',
    (_title, plan) => {
      const sections = plan.sections.map(({ body, ...one }) => ({ ...one, body: richText(body) }))
      const { findings } = checkCompleteness(checkInputOf({ ...plan, sections }))
      expect(findings.filter(({ severity }) => severity === 'warning')).toEqual([])
    },
  )
})

describe('checkInputOf', () => {
  const bare = { title: '预案', planType: 'special', sections: chaptersOf('special') }
  const warned = (plan: Record<string, unknown>) =>
    checkCompleteness(checkInputOf(plan)).findings.flatMap(({ severity, clause }) =>
      severity === 'warning' ? [clause] : [],
    )

  it('counts structured parts as the content of their elements', () => {
    expect(warned(bare)).toEqual(['7.1', '7.2', '7.3', '7.4'])
    const rows = [{ role: '甲' }]
    expect(warned({ ...bare, organisation: rows, levels: rows, steps: rows })).toEqual(['7.1'])
    expect(warned({ ...bare, sections: [], organisation: rows, levels: rows, steps: rows })).toEqual(['7.1'])
  })

  it('takes registers and annexes as attachments of a comprehensive plan', () => {
    const plan = { title: '总', planType: 'comprehensive', sections: [] }
    const rows = [{ role: '甲' }]
    const annexes = [{ element: '9.7', files: [1] }, { element: '9.8', body: richText('协议') }, { element: '9.6' }]
    expect(
      warned({ ...plan, contacts: rows, supplies: rows, annexes }).filter((clause) => clause.startsWith('9')),
    ).toEqual(['9.1', '9.2', '9.3', '9.6'])
  })

  it.each([undefined, null, 5, {}, { sections: [null, 5, { title: null, level: 0, body: 5 }] }])(
    'survives %j',
    (plan) => {
      expect(
        checkCompleteness(checkInputOf({ ...(typeof plan === 'object' ? plan : {}) })).findings.length,
      ).toBeGreaterThan(0)
    },
  )
})

describe('plainText', () => {
  it('gives a paragraph a line, and a picture counts', () => {
    expect(plainText(richText('一\n\n## 二')).split('\n').filter(Boolean)).toEqual(['一', '二'])
    expect(plainText({ root: { children: [{ type: 'upload' }] } })).not.toBe('')
    expect(plainText({ root: { children: [{ type: 'paragraph', children: [] }] } }).trim()).toBe('')
  })
})

describe('outOfOrder', () => {
  it.each([
    [[], []],
    [[1], []],
    [[1, 2, 3], []],
    [[3, 1, 2], [0]],
    [[1, 9, 2, 3], [1]],
    [[1, 1, 2], [1]],
  ])('%j → %j', (values, wrong) => {
    expect(outOfOrder(values)).toHaveLength(wrong.length)
  })
})
