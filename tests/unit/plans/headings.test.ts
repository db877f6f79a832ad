import { describe, expect, it } from 'vitest'
import { attachmentElements, planElements } from '@/plans/rules/elements'
import { bareTitle, foldTitle, matcherOf } from '@/plans/rules/headings'
import { keysOf } from '@/shared/label'

describe('bareTitle', () => {
  it.each([
    ['一、总则', '总则'],
    ['一. 总则', '总则'],
    ['一 总则', '总则'],
    ['十二、应急保障', '应急保障'],
    ['（二）预警', '预警'],
    ['(二) 预警', '预警'],
    ['（ 二 ）预警', '预警'],
    ['【2】预警', '预警'],
    ['〔三〕预警', '预警'],
    ['㈡预警', '预警'],
    ['⑵预警', '预警'],
    ['①信息报告', '信息报告'],
    ['① 信息报告', '信息报告'],
    ['❷信息报告', '信息报告'],
    ['⒉信息报告', '信息报告'],
    ['3.1 响应分级', '响应分级'],
    ['3.1分级响应', '分级响应'],
    ['3.1.2　响应启动', '响应启动'],
    ['３．１．２响应启动', '响应启动'],
    ['6.1、总则', '总则'],
    ['6.1.总则', '总则'],
    ['1．总则', '总则'],
    ['1、总则', '总则'],
    ['1）总则', '总则'],
    ['（1）总则', '总则'],
    ['(1.2) 总则', '总则'],
    ['2 组织机构及职责', '组织机构及职责'],
    ['2组织机构及职责', '组织机构及职责'],
    ['2人员保障', '人员保障'],
    ['a) 总则', '总则'],
    ['Ａ．总则', '总则'],
    ['Ⅰ、总则', '总则'],
    ['IV. 总则', '总则'],
    ['第一章 总则', '总则'],
    ['第一章总则', '总则'],
    ['第 3 节　预警', '预警'],
    ['第二部分：应急响应', '应急响应'],
    ['第六章 6.1 总则', '总则'],
    ['## 总则', '总则'],
    ['**总则**', '总则'],
    ['● 总则', '总则'],
    ['总 则', '总则'],
    ['总　　则', '总则'],
    ['总则：', '总则'],
    ['总则。', '总则'],
    ['《总则》', '总则'],
    ['应急响应（含信息报告）', '应急响应'],
    ['附件1 单位概况', '单位概况'],
    ['附件一：单位概况', '单位概况'],
    ['附录Ａ　单位概况', '单位概况'],
    ['附表 2-1 应急物资清单', '应急物资清单'],
    ['\u200b一、\u00a0总则', '总则'],
  ])('%j → %s', (title, bare) => {
    expect(bareTitle(title)).toBe(bare)
  })

  it.each([
    '三级响应',
    '一级响应启动条件',
    '119报警',
    '119 报警',
    '120急救',
    '24小时值班',
    '24 小时值班',
    '3级响应',
    '两票制度',
    '第一响应人',
    '第一时间处置',
    '10kV配电室',
    '一键报警',
    '附则',
    '二次事故预防',
    '5分钟到场',
  ])('%s carries no numbering', (title) => {
    expect(bareTitle(title)).toBe(title.replace(/\s/g, ''))
  })

  it.each(['', ' ', '一、', '（一）', '3.1', '附件1', '…', '，。'])(
    'leaves nothing that could match of %j',
    (title) => {
      expect(matcherOf(planElements.comprehensive)(title)).toEqual([])
    },
  )

  it('reads the first two hundred characters of a title and answers at once', () => {
    expect(bareTitle(`一、${'总'.repeat(100_000)}`).length).toBeLessThanOrEqual(200)
    expect(bareTitle('('.repeat(100_000)).length).toBeLessThanOrEqual(200)
  })
})

describe('matcherOf', () => {
  const clausesOf = (kind: 'comprehensive' | 'special' | 'on-site' | 'attachments', title: string) =>
    matcherOf(kind === 'attachments' ? attachmentElements : planElements[kind])(title).map(({ clause }) => clause)

  it.each([
    ['comprehensive', '应急组织机构与职责', ['6.2']],
    ['comprehensive', '应急组织机构和职责', ['6.2']],
    ['comprehensive', '应急指挥机构', ['6.2']],
    ['comprehensive', '组织指挥体系及职责', ['6.2']],
    ['comprehensive', '应急救援组织机构及职责', ['6.2']],
    ['comprehensive', '應急組織機構及職責', ['6.2']],
    ['comprehensive', '總則', ['6.1']],
    ['comprehensive', '適用範圍', ['6.1.1']],
    ['comprehensive', '（二）響應分級', ['6.1.2']],
    ['comprehensive', '分级响应', ['6.1.2']],
    ['comprehensive', '資訊報告', []],
    ['comprehensive', '信息報告', ['6.3.1']],
    ['comprehensive', '預警', ['6.3.2']],
    ['comprehensive', '響應啟動', ['6.3.3']],
    ['comprehensive', '響應啓動', ['6.3.3']],
    ['comprehensive', '启动响应', ['6.3.3']],
    ['comprehensive', '响应启动', ['6.3.3']],
    ['comprehensive', '應急處置', ['6.3.4']],
    ['comprehensive', '应急处置措施', ['6.3.4']],
    ['comprehensive', '扩大应急', ['6.3.5']],
    ['comprehensive', '应急结束', ['6.3.6']],
    ['comprehensive', '善后处置', ['6.4']],
    ['comprehensive', '後期處置', ['6.4']],
    ['comprehensive', '保障措施', ['6.5']],
    ['comprehensive', '通讯与信息保障', ['6.5.1']],
    ['comprehensive', '通信、信息保障', ['6.5.1']],
    ['comprehensive', '应急物资装备保障', ['6.5.3']],
    ['comprehensive', '其它保障', ['6.5.4']],
    ['comprehensive', '经费保障', ['6.5.4']],
    ['comprehensive', '预警与信息报告', ['6.3.2', '6.3.1']],
    ['comprehensive', '适用范围及响应分级', ['6.1.1', '6.1.2']],
    ['special', '响应启动与处置措施', ['7.3', '7.4']],
    ['special', '应急处置', ['7.4']],
    ['special', '處置措施', ['7.4']],
    ['special', '应急处置程序与措施', ['7.4']],
    ['on-site', '事故风险分析', ['8.1']],
    ['on-site', '事故特征', ['8.1']],
    ['on-site', '事故風險描述', ['8.1']],
    ['on-site', '应急组织与职责', ['8.2']],
    ['on-site', '现场应急处置措施', ['8.3']],
    ['on-site', '注意事項', ['8.4']],
    ['attachments', '附件4 应急物资装备清单', ['9.4']],
    ['attachments', '附件5 有关部门、机构或人员的联系方式', ['9.5']],
    ['attachments', '应急通讯录', ['9.5']],
    ['attachments', '附件8 相关协议或者备忘录', ['9.8']],
    ['attachments', '风险评估结果', ['9.2']],
  ] as const)('%s: %s is %j', (kind, title, clauses) => {
    expect(clausesOf(kind, title)).toEqual(clauses)
  })

  it.each([
    ['comprehensive', '编制目的'],
    ['comprehensive', '总则说明书'],
    ['comprehensive', '应急响应流程图'],
    ['comprehensive', '三级响应'],
    ['comprehensive', '预警信号含义'],
    ['comprehensive', '信息报告电话'],
    ['comprehensive', '应急处置卡'],
    ['comprehensive', '应急保障部职责'],
    ['comprehensive', '不适用范围'],
    ['comprehensive', '其他事项'],
    ['comprehensive', '职责'],
    ['special', '应急响应'],
    ['special', '总则'],
    ['special', '处置措施评估表'],
    ['special', '应急处置组'],
    ['on-site', '注意事项培训'],
    ['on-site', '风险'],
    ['on-site', '应急处置与注意'],
    ['attachments', '联系方式变更记录'],
    ['attachments', '应急物资管理制度'],
  ] as const)('%s: %s is nothing', (kind, title) => {
    expect(clausesOf(kind, title)).toEqual([])
  })

  it.each(keysOf(planElements))('no title means two elements of a %s plan', (kind) => {
    const names = planElements[kind].flatMap(({ clause, name, aliases, inside = [], parts = [] }) =>
      [...new Set([name, ...aliases, ...inside, ...parts].map(foldTitle))].map((folded) => ({ folded, clause })),
    )
    const owners = new Map<string, string>()
    const clashes = names.filter(
      ({ folded, clause }) => (owners.get(folded) ?? clause) !== clause || !owners.set(folded, clause),
    )
    expect(clashes).toEqual([])
  })

  it('every name of an element is found as it stands', () => {
    for (const elements of [...Object.values(planElements), attachmentElements])
      for (const { clause, name, aliases } of elements)
        for (const title of [name, ...aliases])
          expect([title, matcherOf(elements)(title)[0]?.clause]).toEqual([title, clause])
  })
})
