import type { TimelineKind } from './timelines'

/** What the evaluators wrote beside the item that lost most. */
export const remarks = {
  lift: '巡逻到场和信息续报有停顿',
  food: '书面初报格式不熟练',
  flood: '装备接头和编号影响安装',
  fire: '疏散和清点仍有提速空间',
  gas: '个别人员习惯动作需纠正',
  power: '急救器材取用路线绕行',
  boiler: '仪表核对动作不够连贯',
  security: '点位清单与人员未逐一对应',
  health: '轮岗追踪手段不足',
} as const satisfies Record<TimelineKind, string>
