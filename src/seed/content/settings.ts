import { type Cycle, standardCycles } from '@/config/standardCycles'

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

/** The figures of every office, and those that hold for this kind of office. */
export const rules: { drillRule: 'strict' | 'at-least-one'; sampleGrams: number; cycles: readonly Cycle[] } = {
  drillRule: 'strict',
  sampleGrams: 125,
  cycles: [
    ...standardCycles,
    {
      key: 'fire-drill-key',
      name: '消防安全重点单位灭火疏散演练',
      value: 6,
      unit: '个月/次',
      source: '《机关、团体、企业、事业单位消防安全管理规定》',
      clause: '第四十条',
      checkedOn: '2026-11-02',
    },
    {
      key: 'school-evacuation',
      name: '学生应急疏散演练',
      value: 6,
      unit: '个月/次',
      source: '本校规定（高校无统一周期）',
      checkedOn: '2026-11-02',
      note: '中小学每月一次、幼儿园每季度一次（《中小学幼儿园应急疏散演练指南》），按单位类型修改数值。',
    },
  ],
}
