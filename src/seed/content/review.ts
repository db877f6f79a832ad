import type { DepartmentKey } from './departments'
import type { PostKey } from './posts'
import type { Day } from './types'

/** Documents of which everybody concerned is asked to confirm that he has read them, by code. */
export const asked: Record<
  string,
  {
    departments?: readonly DepartmentKey[]
    posts?: readonly PostKey[]
    days: number
    quiz?: readonly { question: string; choices: readonly { text: string; isCorrect: boolean }[] }[]
    /** Share of those asked who have confirmed. */
    confirmed: number
  }
> = {
  'HQ-WX-002': {
    departments: ['WX'],
    days: 14,
    confirmed: 0.4,
    quiz: [
      {
        question: '接到电梯困人报警后，首先做什么？',
        choices: [
          { text: '通过对讲安抚乘客并确认位置、人数', isCorrect: true },
          { text: '立即用三角钥匙打开层门', isCorrect: false },
          { text: '断开总电源后离开现场', isCorrect: false },
        ],
      },
      {
        question: '非持证人员能否盘车救援？',
        choices: [
          { text: '不能，须由持证人员操作', isCorrect: true },
          { text: '情况紧急时可以', isCorrect: false },
        ],
      },
    ],
  },
  'HQ-AB-Y01': { departments: ['AB'], days: 7, confirmed: 1 },
  'HQ-WX-Y01': { departments: ['WX'], days: 7, confirmed: 1 },
}

/** Who has not confirmed yet: people with a demonstration account, so that there is something to do. */
export const notYet = ['罗志成', '叶倩']

/** Plans whose latest version was filed with the authority. */
export const filings: readonly { plan: string; filedOn: Day; receiptNo: string }[] = [
  { plan: 'HQ-BZ-Y01', filedOn: '2026-03-24', receiptNo: '东应急备〔2026〕031 号' },
  { plan: 'HQ-ZH-Y01', filedOn: '2025-11-20', receiptNo: '东应急备〔2025〕118 号' },
  { plan: 'HQ-AB-Y01', filedOn: '2026-03-24', receiptNo: '东应急备〔2026〕032 号' },
  { plan: 'HQ-AB-Y02', filedOn: '2026-03-24', receiptNo: '东应急备〔2026〕033 号' },
  { plan: 'HQ-AB-Y03', filedOn: '2026-03-25', receiptNo: '东应急备〔2026〕034 号' },
  { plan: 'HQ-DL-Y01', filedOn: '2026-03-25', receiptNo: '东应急备〔2026〕035 号' },
  { plan: 'HQ-DL-Y02', filedOn: '2026-03-25', receiptNo: '东应急备〔2026〕036 号' },
  { plan: 'HQ-DL-Y03', filedOn: '2026-03-26', receiptNo: '东应急备〔2026〕037 号' },
  { plan: 'HQ-WX-Y01', filedOn: '2026-03-26', receiptNo: '东应急备〔2026〕038 号' },
  { plan: 'HQ-WY-Y01', filedOn: '2026-03-26', receiptNo: '东应急备〔2026〕039 号' },
  { plan: 'HQ-SP-Y01', filedOn: '2026-03-27', receiptNo: '东应急备〔2026〕040 号' },
  { plan: 'HQ-SP-Y02', filedOn: '2026-03-27', receiptNo: '东应急备〔2026〕041 号' },
]
export const filingAuthority = '东麓市应急管理局'

/** Why the version that is in force was made. */
export const releaseReasons = {
  sops: '按年度复审结果修订，补充服务承诺的测量方法。',
  'emergency-plans': '按最近一次演练发现的问题修订处置步骤和联系人。',
  'manual-editions': '各预案修订后重新汇编。',
  'star-standards': '年度修订，调整部分项目的分值。',
  summaries: '经处务会讨论通过。',
} as const
