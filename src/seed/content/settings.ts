import type { Day } from './types'

/** Name, phones and first page of the office. */
export const siteSettings = {
  organisation: '东麓大学后勤保障处',
  siteTitle: '后勤标准台',
  emergencyPhone: '0000-5556119',
  servicePhone: '0000-5556100',
  address: '东麓市东麓大道 1 号 东麓大学行政楼 3 层',
  timeZone: 'Asia/Shanghai',
  footer: '东麓大学后勤保障处 · 演示数据，单位、人员与电话均为虚构',
  codePrefix: 'HQ',
} as const

export const home = {
  headline: '标准看得见，服务可评价',
  intro: '这里公布后勤各项服务的承诺与做法、星级评定结果和应急预案。需要报修、咨询或提意见，请拨打后勤服务热线。',
  notice: '供暖季已开始：公寓室温低于 18 ℃ 的，请拨打服务热线登记，维修人员两小时内上门测温。',
  featuredStandards: ['HQ-WX-001', 'HQ-SP-001', 'HQ-SP-004', 'HQ-BJ-001', 'HQ-WY-001', 'HQ-CD-001'],
} as const

const measures = '《生产安全事故应急预案管理办法》（应急管理部令第 2 号修正）'
const specialWork = '《特种作业人员安全技术培训考核管理规定》'
const fireRules = '《机关、团体、企业、事业单位消防安全管理规定》'
const checkedOn: Day = '2026-11-02'

interface CycleSeed {
  key: string
  name: string
  value: number
  unit: string
  source: string
  clause?: string
  checkedOn: Day
  note?: string
}

/** Figures from laws and standards, each with where it stands; an administrator corrects them without a release. */
export const rules: { drillRule: 'strict' | 'at-least-one'; sampleGrams: number; cycles: readonly CycleSeed[] } = {
  drillRule: 'strict',
  sampleGrams: 125,
  cycles: [
    {
      key: 'plan-drill-main',
      name: '综合或专项应急预案演练',
      value: 12,
      unit: '个月/次',
      source: measures,
      clause: '第三十三条',
      checkedOn,
    },
    {
      key: 'plan-drill-on-site',
      name: '现场处置方案演练',
      value: 6,
      unit: '个月/次',
      source: measures,
      clause: '第三十三条',
      checkedOn,
      note: '默认从严：每个现场处置方案每半年一次；部分地区理解为至少一个。',
    },
    {
      key: 'plan-review',
      name: '应急预案评估',
      value: 36,
      unit: '个月',
      source: measures,
      clause: '第三十五条',
      checkedOn,
      note: '办法对所列行业要求每三年评估一次，本处对全部预案执行。',
    },
    {
      key: 'plan-filing',
      name: '应急预案备案',
      value: 20,
      unit: '工作日',
      source: measures,
      clause: '第二十六条',
      checkedOn,
      note: '自公布之日起计算，适用于办法所列单位。',
    },
    {
      key: 'accident-report',
      name: '事故报告',
      value: 1,
      unit: '小时',
      source: '《生产安全事故报告和调查处理条例》',
      clause: '第九条',
      checkedOn,
      note: '单位负责人接到报告后的时限。',
    },
    {
      key: 'fire-drill-key',
      name: '消防安全重点单位灭火疏散演练',
      value: 6,
      unit: '个月/次',
      source: fireRules,
      clause: '第四十条',
      checkedOn,
    },
    {
      key: 'fire-drill-other',
      name: '其他单位灭火疏散演练',
      value: 12,
      unit: '个月/次',
      source: fireRules,
      clause: '第四十条',
      checkedOn,
    },
    {
      key: 'school-evacuation',
      name: '学生应急疏散演练',
      value: 6,
      unit: '个月/次',
      source: '本校规定（高校无统一周期）',
      checkedOn,
      note: '中小学每月一次、幼儿园每季度一次（《中小学幼儿园应急疏散演练指南》），按单位类型修改数值。',
    },
    {
      key: 'fire-training',
      name: '员工消防安全培训',
      value: 12,
      unit: '个月/次',
      source: fireRules,
      clause: '第三十六条',
      checkedOn,
    },
    {
      key: 'fire-control-room',
      name: '消防控制室每班值班人数',
      value: 2,
      unit: '人',
      source: 'GB 25506《消防控制室通用技术要求》',
      checkedOn,
    },
    {
      key: 'special-work-validity',
      name: '特种作业操作证有效期',
      value: 6,
      unit: '年',
      source: specialWork,
      clause: '第十九条',
      checkedOn,
    },
    {
      key: 'special-work-review',
      name: '特种作业操作证复审',
      value: 3,
      unit: '年/次',
      source: specialWork,
      clause: '第二十一条',
      checkedOn,
    },
    {
      key: 'special-work-apply',
      name: '特种作业操作证复审申请提前',
      value: 60,
      unit: '日',
      source: specialWork,
      clause: '第二十二条',
      checkedOn,
    },
    {
      key: 'special-work-hours',
      name: '特种作业复审前安全培训',
      value: 8,
      unit: '学时',
      source: specialWork,
      clause: '第二十三条',
      checkedOn,
    },
    {
      key: 'special-work-absence',
      name: '离岗后须重新实际操作考试',
      value: 6,
      unit: '个月',
      source: specialWork,
      clause: '第三十二条',
      checkedOn,
    },
    {
      key: 'equipment-validity',
      name: '特种设备作业人员证有效期',
      value: 4,
      unit: '年',
      source: '《特种设备作业人员监督管理办法》',
      checkedOn,
    },
    {
      key: 'health-certificate',
      name: '食品从业人员健康检查',
      value: 12,
      unit: '个月/次',
      source: '《中华人民共和国食品安全法》',
      clause: '第四十五条',
      checkedOn,
    },
    {
      key: 'induction-hours',
      name: '新从业人员岗前安全培训',
      value: 24,
      unit: '学时',
      source: '《生产经营单位安全培训规定》',
      clause: '第十三条',
      checkedOn,
    },
    {
      key: 'food-sample-grams',
      name: '食品留样量',
      value: 125,
      unit: 'g',
      source: 'GB 31654《食品安全国家标准 餐饮服务通用卫生规范》',
      checkedOn,
      note: '有的地区要求 200 g，以当地监管部门要求为准，可在上方设置中修改。',
    },
    {
      key: 'food-sample-hours',
      name: '食品留样保存',
      value: 48,
      unit: '小时',
      source: '《学校食品安全与营养健康管理规定》',
      clause: '第四十条',
      checkedOn,
    },
  ],
}
