const measures = '《生产安全事故应急预案管理办法》（应急管理部令第 2 号修正）'
const specialWork = '《特种作业人员安全技术培训考核管理规定》'
const fireRules = '《机关、团体、企业、事业单位消防安全管理规定》'
/** When the sources were last looked up. */
const checkedOn = '2026-11-02'

/** A row of 周期与依据. */
export interface Cycle {
  /** What the product finds it by. */
  key: string
  name: string
  value: number
  unit: string
  source: string
  clause?: string
  /** A calendar day, `2026-11-02`. */
  checkedOn: string
  note?: string
}

/**
 * Figures from laws and standards that hold for every office, each with where it stands: what a new office begins with.
 * An administrator corrects them without a release.
 */
export const standardCycles: readonly Cycle[] = [
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
    key: 'manual-review',
    name: '应急预案手册复审',
    value: 36,
    unit: '个月',
    source: measures,
    clause: '第三十五条',
    checkedOn,
    note: '与预案评估同步。',
  },
  {
    key: 'sop-review',
    name: '服务标准与规程复审',
    value: 24,
    unit: '个月',
    source: '本单位规定（GB/T 19001 7.5：文件定期评审与更新）',
    checkedOn,
    note: '新建文件的复审周期取自这里，每份文件可以单独修改。',
  },
  {
    key: 'star-review',
    name: '星级标准复审',
    value: 24,
    unit: '个月',
    source: '本单位规定（GB/T 19001 7.5：文件定期评审与更新）',
    checkedOn,
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
    key: 'fire-drill-other',
    name: '其他单位灭火疏散演练',
    value: 12,
    unit: '个月/次',
    source: fireRules,
    clause: '第四十条',
    checkedOn,
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
    key: 'food-sample-hours',
    name: '食品留样保存',
    value: 48,
    unit: '小时',
    source: '《学校食品安全与营养健康管理规定》',
    clause: '第四十条',
    checkedOn,
  },
]
