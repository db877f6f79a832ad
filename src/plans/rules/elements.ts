import type { PlanType } from '../model'

/** Where the elements come from, and when somebody last compared this table with the text. */
export const elementsSource = { name: 'GB/T 29639-2020', checkedOn: '2026-11-26' } as const

export interface PlanElement {
  /** The clause without the name of the standard: `6.3.1`. */
  clause: string
  name: string
  /** The clause it is a part of. */
  parent?: string
  /** Recommended elements are information, not a warning, when they are missing. */
  isRecommended?: true
  /** Other titles that real plans give it; folded like titles before they are compared. */
  aliases: string[]
  /** Titles that mean this element only below its own chapter. */
  inside?: string[]
  /** Titles of its parts: each shows that it is there, several of them are no repetition. */
  parts?: string[]
}

const scope = ['预案适用范围', '本预案适用范围']
const organisation = [
  '应急组织机构',
  '应急组织及职责',
  '应急组织体系',
  '应急组织体系及职责',
  '应急组织机构及人员职责',
  '应急指挥机构',
  '应急指挥机构及职责',
  '应急指挥体系',
  '应急指挥体系及职责',
  '应急领导机构及职责',
  '组织机构',
  '组织机构及职责',
  '组织体系',
  '组织体系及职责',
  '组织指挥体系',
  '组织指挥体系及职责',
  '组织指挥机构',
  '组织指挥机构及职责',
  '指挥机构及职责',
  '指挥体系及职责',
]
const launch = [
  '启动响应',
  '应急响应启动',
  '启动应急响应',
  '应急启动',
  '预案启动',
  '启动预案',
  '应急预案启动',
  '启动应急预案',
  '响应程序',
  '应急响应程序',
]
const measures = [
  '应急处置',
  '处置措施',
  '应急处置措施',
  '应急措施',
  '现场处置',
  '现场处置措施',
  '现场应急处置',
  '现场应急处置措施',
  '应急处置程序',
  '处置程序',
  '处置程序及措施',
  '应急处置程序及措施',
  '应急处置步骤',
  '处置步骤',
]
const support = ['应急保障措施', '保障措施', '应急保障体系', '保障体系']

/** Chapter 6. */
const comprehensive: PlanElement[] = [
  { clause: '6.1', name: '总则', aliases: ['总述'] },
  { clause: '6.1.1', parent: '6.1', name: '适用范围', aliases: scope },
  {
    clause: '6.1.2',
    parent: '6.1',
    name: '响应分级',
    aliases: ['分级响应', '应急响应分级', '应急分级响应', '响应级别', '应急响应级别', '响应等级', '应急分级'],
  },
  { clause: '6.2', name: '应急组织机构及职责', aliases: organisation },
  { clause: '6.3', name: '应急响应', aliases: ['应急响应机制'] },
  {
    clause: '6.3.1',
    parent: '6.3',
    name: '信息报告',
    aliases: [
      '信息报送',
      '信息上报',
      '信息接报',
      '信息接报及处置',
      '信息报告程序',
      '信息报告及通报',
      '信息报告及处置',
      '应急信息报告',
      '事故报告',
      '事故信息报告',
      '事件报告',
    ],
    inside: ['报告', '报告程序'],
  },
  {
    clause: '6.3.2',
    parent: '6.3',
    name: '预警',
    aliases: ['预警行动', '预警机制', '预警响应', '监测预警', '监测及预警', '预防及预警', '预测及预警'],
  },
  { clause: '6.3.3', parent: '6.3', name: '响应启动', aliases: launch, inside: ['启动'] },
  { clause: '6.3.4', parent: '6.3', name: '应急处置', aliases: measures.filter((name) => name !== '应急处置') },
  {
    clause: '6.3.5',
    parent: '6.3',
    name: '应急支援',
    aliases: ['扩大应急', '扩大响应', '外部支援', '外部救援', '应急增援', '社会支援', '请求支援'],
    inside: ['支援'],
  },
  {
    clause: '6.3.6',
    parent: '6.3',
    name: '响应终止',
    aliases: ['应急终止', '应急响应终止', '终止响应', '应急结束', '响应结束', '应急响应结束', '响应解除', '应急解除'],
    inside: ['终止', '结束'],
  },
  {
    clause: '6.4',
    name: '后期处置',
    aliases: ['后期处理', '善后处置', '善后处理', '善后工作', '善后', '事后处置', '后期恢复', '恢复及重建'],
  },
  { clause: '6.5', name: '应急保障', aliases: support },
  {
    clause: '6.5.1',
    parent: '6.5',
    name: '通信与信息保障',
    aliases: ['通信及信息', '通信信息保障', '通信保障', '应急通信保障', '信息及通信保障', '信息保障'],
  },
  {
    clause: '6.5.2',
    parent: '6.5',
    name: '应急队伍保障',
    aliases: ['应急队伍', '队伍保障', '应急救援队伍', '救援队伍保障', '人力资源保障', '人员保障', '应急人员保障'],
  },
  {
    clause: '6.5.3',
    parent: '6.5',
    name: '物资装备保障',
    aliases: [
      '物资装备',
      '物资及装备',
      '物资及装备保障',
      '物资保障',
      '装备保障',
      '应急物资保障',
      '应急物资装备',
      '应急物资装备保障',
      '应急物资及装备保障',
      '物资设备保障',
    ],
  },
  {
    clause: '6.5.4',
    parent: '6.5',
    name: '其他保障',
    aliases: ['其他应急保障', '其他保障措施'],
    inside: ['其他'],
    parts: ['能源保障', '经费保障', '资金保障', '交通运输保障', '治安保障', '技术保障', '医疗保障', '后勤保障'],
  },
]

/** Chapter 7; it says “including but not limited to 7.1–7.4”. */
const special: PlanElement[] = [
  { clause: '7.1', name: '适用范围', aliases: scope },
  { clause: '7.2', name: '应急组织机构及职责', aliases: organisation },
  { clause: '7.3', name: '响应启动', aliases: launch },
  { clause: '7.4', name: '处置措施', aliases: measures.filter((name) => name !== '处置措施') },
  { clause: '7.5', name: '应急保障', aliases: support, isRecommended: true },
]

/** Chapter 8. */
const onSite: PlanElement[] = [
  {
    clause: '8.1',
    name: '事故风险描述',
    aliases: [
      '事故风险分析',
      '事故风险辨识',
      '事故风险',
      '事故特征',
      '风险描述',
      '风险分析',
      '风险辨识',
      '危险性分析',
      '危险分析',
      '危险特性',
    ],
  },
  {
    clause: '8.2',
    name: '应急工作职责',
    aliases: ['工作职责', '应急职责', '岗位职责', '职责分工', '应急组织及职责', '应急组织机构及职责', ...organisation],
  },
  { clause: '8.3', name: '应急处置', aliases: measures.filter((name) => name !== '应急处置') },
  {
    clause: '8.4',
    name: '注意事项',
    aliases: [
      '应急注意事项',
      '处置注意事项',
      '应急处置注意事项',
      '现场处置注意事项',
      '安全注意事项',
      '有关注意事项',
      '其他注意事项',
    ],
  },
]

/** What each kind of plan consists of, in the order of the standard. */
export const planElements: Record<PlanType, PlanElement[]> = { comprehensive, special, 'on-site': onSite }

/** Chapter 9. */
export const attachmentElements: PlanElement[] = [
  {
    clause: '9.1',
    name: '生产经营单位概况',
    aliases: ['单位概况', '本单位概况', '企业概况', '公司概况', '学校概况', '医院概况', '单位基本情况', '企业基本情况'],
  },
  {
    clause: '9.2',
    name: '风险评估的结果',
    aliases: ['风险评估报告', '事故风险评估结果', '事故风险评估报告', '风险评估情况', '风险辨识及评估结果'],
  },
  {
    clause: '9.3',
    name: '预案体系与衔接',
    aliases: ['应急预案体系及衔接', '应急预案体系', '预案体系', '预案衔接', '应急预案衔接'],
  },
  {
    clause: '9.4',
    name: '应急物资装备的名录或清单',
    aliases: [
      '应急物资装备名录',
      '应急物资装备清单',
      '应急物资及装备清单',
      '应急物资清单',
      '应急物资一览表',
      '应急物资装备一览表',
      '应急物资储备清单',
      '应急装备清单',
      '物资装备清单',
      '物资清单',
    ],
  },
  {
    clause: '9.5',
    name: '有关应急部门、机构或人员的联系方式',
    aliases: [
      '有关部门、机构或人员的联系方式',
      '有关部门及人员联系方式',
      '应急部门、机构或人员联系方式',
      '应急人员联系方式',
      '应急联系方式',
      '应急联系电话',
      '应急通信录',
      '应急电话',
      '通信录',
      '联系方式',
    ],
  },
  {
    clause: '9.6',
    name: '格式化文本',
    aliases: ['格式文本', '规范化格式文本', '规范化文本', '应急表格', '应急记录表格'],
  },
  {
    clause: '9.7',
    name: '关键的路线、标识和图纸',
    aliases: [
      '路线、标识和图纸',
      '关键路线、标识及图纸',
      '疏散路线图',
      '应急疏散路线图',
      '疏散路线及图纸',
      '有关图纸',
      '路线图',
    ],
  },
  {
    clause: '9.8',
    name: '有关协议或者备忘录',
    aliases: ['协议或备忘录', '有关协议', '应急救援协议', '互助协议', '应急互助协议'],
  },
]
