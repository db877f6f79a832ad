import { closingBlocks, openingBlocks } from '@/manual/rules/word'
import { type PlanText, planBlocks } from '@/plans/rules/word'
import type { WordDocument } from '@/transfer/model/word'
import { signaturesOf } from '@/workflow/rules/signatures'
import { body, paragraph, plan, text } from './wordPlan'

/** A plan whose title says nothing of its kind, with chapters of every depth. */
export const flood: PlanText = {
  ...plan,
  title: '防汛',
  planType: 'comprehensive',
  code: 'HQ-WX-YA-002',
  version: '2.0',
  risks: null,
  sections: [
    { title: '一、总则', level: 1, body: body(paragraph('为做好防汛工作，制定本预案。')) },
    { title: '（一）适用范围', level: 2, body: body(paragraph('适用于全校。')) },
    {
      title: '1. 校内',
      level: 3,
      body: body({
        type: 'list',
        listType: 'bullet',
        children: [
          { type: 'listitem', children: [text('教学区')] },
          { type: 'listitem', children: [text('宿舍区')] },
        ],
      }),
    },
    // Reads like a plan of its own, and is none.
    { title: '现场处置方案', level: 1, body: body(paragraph('见各岗位处置卡。')) },
  ],
}

export const manualPlans: PlanText[] = [plan, flood]

/** An edition as the export writes it. */
export const manual: WordDocument = {
  title: '应急预案手册',
  code: 'HQ-SC-001',
  version: '2.1',
  isDraft: false,
  contentsDepth: 2,
  issuer: '东麓大学后勤保障处',
  cover: [['编号', 'HQ-SC-001']],
  signatures: signaturesOf([]),
  blocks: [
    ...openingBlocks({
      preface: body(paragraph('本手册汇编现行应急预案。')),
      changes: [{ kind: 'changed', title: '防汛', from: '1.0', to: '2.0', reason: '演练发现排水泵不足' }],
      attachments: [],
    }),
    ...manualPlans.flatMap((one) => planBlocks(one, 1)),
    ...closingBlocks({
      preface: null,
      changes: [],
      attachments: [{ url: '/f/a.pdf', title: '校园平面图', filename: 'a.pdf' }],
    }),
  ],
  validityUrl: 'https://houqin.example.org/valid/manual/1/2.1',
}
