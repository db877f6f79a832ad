import type { PlanText } from '@/plans/rules/word'

export const text = (words: string) => ({ type: 'text', text: words, format: 0 })
export const paragraph = (words: string) => ({ type: 'paragraph', children: [text(words)] })
export const cell = (words: string, isHead = false) => ({
  type: 'tablecell',
  headerState: isHead ? 1 : 0,
  children: [paragraph(words)],
})
export const body = (...children: object[]) => ({ root: { type: 'root', children } })
const long =
  '应急处置应坚持以人为本、统一指挥、分级负责、快速反应的原则，任何人员发现险情应立即报告并采取力所能及的措施。'.repeat(
    12,
  )

export const chapters = Array.from({ length: 12 }, (_, index) => ({
  title: `${index + 1} 第${index + 1}章标题`,
  level: 1,
  body: body(
    paragraph(long),
    paragraph(long),
    { type: 'heading', tag: 'h3', children: [text(`第${index + 1}章的小节`)] },
    paragraph(long),
  ),
}))

export const plan: PlanText = {
  title: '配电房停电现场处置方案',
  planType: 'on-site',
  eventType: '停水 停电',
  code: 'HQ-WX-YA-001',
  version: '1.2',
  risks: '雷击、设备老化引起的全楼停电。',
  levels: [{ level: 'I', trigger: '全校停电', commander: '处长', tasks: '报告\n抢修', mayEnd: '总指挥' }],
  organisation: [{ role: '总指挥', holder: '陆明远', duties: '统一指挥' }],
  contacts: [{ role: '总指挥', name: '陆明远', organisation: '后勤处', phone: '13800000001', backupPhone: null }],
  steps: Array.from({ length: 60 }, (_, index) => ({
    role: '值班电工',
    action: `第 ${index + 1} 步：检查开关柜并记录。`,
    minutes: index * 30,
  })),
  supplies: [
    {
      id: null,
      name: '应急灯',
      model: 'YJ-2',
      performance: '照明',
      quantity: 1200,
      unit: '盏',
      place: '值班室',
      conditions: '常温',
      renewal: '每年',
      keeper: '常慧敏',
      phone: '6119',
      checkDueOn: '2027-06-01T00:00:00.000Z',
    },
  ],
  sections: [
    ...chapters,
    {
      title: '13 附则',
      level: 1,
      body: body(
        {
          type: 'list',
          listType: 'number',
          children: [
            { type: 'listitem', children: [text('先断电')] },
            {
              type: 'listitem',
              children: [
                { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [text('挂牌')] }] },
              ],
            },
            { type: 'listitem', children: [text('再验电')] },
          ],
        },
        {
          type: 'table',
          children: [
            { type: 'tablerow', children: [cell('名称', true), cell('数量', true)] },
            { type: 'tablerow', children: [cell('绝缘手套'), cell('4 副')] },
          ],
        },
      ),
    },
  ],
  annexes: [{ element: '9.7', title: '疏散路线', body: body(paragraph('见平面图。')) }],
  related: [{ title: '配电房巡检标准', code: 'HQ-WX-001' }],
  certificates: ['低压电工作业'],
}
