import { item } from '../build'
import type { DepartmentKey } from '../departments'
import type { PostKey } from '../posts'
import type { StarStandardSeed } from '../types'

type Standard = StarStandardSeed<DepartmentKey, PostKey>

/** Star standards of repairs and of security. */
export const operationStars: readonly Standard[] = [
  {
    code: 'HQ-WX-XJ01',
    title: '水电维修服务星级评定标准',
    department: 'WX',
    posts: ['水电维修工', '维修调度员'],
    summary: '以响应时效、维修质量、安全作业和用户评价为主，违章带电作业一票否决。',
    groups: [
      {
        name: '响应时效',
        mustPass: true,
        items: [
          item('派工时效', 10, '急修 3 分钟、普修 30 分钟内派工。', ['夜间 2 单派工超时', '1 单未分级']),
          item('到场时效', 14, '急修 15 分钟到场率不低于 95%。', ['急修到场率 93.8%', '南校区 3 单到场超时']),
          item('修复时效', 12, '一般急修 2 小时内修复率不低于 90%。', ['等配件 2 单未书面告知', '修复率 88.6%']),
        ],
      },
      {
        name: '维修质量',
        items: [
          item('返修率', 12, '7 日内同部位返修不超过 3%。', ['返修率 3.6%', '一处给水接头返修两次']),
          item('材料规范', 8, '使用合格材料，更换件登记、旧件回收。', ['1 单更换件未登记型号']),
          item('现场清理', 8, '完工清场，恢复原貌。', ['天花开孔未恢复', '废料留在走廊']),
        ],
      },
      {
        name: '安全作业',
        items: [
          item('停电验电挂牌', 14, '停电、验电、挂牌、上锁执行到位，无违章带电作业。', ['1 次作业未挂牌'], {
            isVeto: true,
            photoOnFail: true,
          }),
          item('工器具与证件', 8, '绝缘工具在检验期内，特种作业证随身。', [
            '一副绝缘手套临近检验期',
            '1 人证件照片未随身',
          ]),
        ],
      },
      {
        name: '服务规范',
        items: [
          item('着装与用语', 6, '着工装、戴鞋套，先联系后上门。', ['入户未戴鞋套']),
          item('收费与签认', 8, '价目公示，用户签认或扫码评价率不低于 60%。', ['评价率 55%', '2 单未请用户签认']),
        ],
      },
    ],
    vetoEffect: 'zero',
    versionLabel: '2.0',
    effectiveDate: '2025-09-01',
  },
  {
    code: 'HQ-AB-XJ01',
    title: '门岗与巡逻安保星级评定标准',
    department: 'AB',
    posts: ['门卫保安员', '巡逻保安员', '消防控制室值班员'],
    summary: '评价门岗、巡逻、控制室的在岗履职与应急反应，脱岗和控制室单人值守一票否决。',
    groups: [
      {
        name: '门岗管理',
        items: [
          item('核验登记', 12, '访客逐一核验，登记信息完整。', ['1 名访客离校未登记', '未预约访客联系超 5 分钟']),
          item('通道畅通', 8, '消防车通道、门前 20 米畅通。', ['门前违停 1 辆未及时劝离'], { photoOnFail: true }),
          item('文明执勤', 8, '敬礼问询、用语规范。', ['1 班次未使用规范用语', '对讲呼叫不规范']),
        ],
      },
      {
        name: '巡逻防控',
        items: [
          item('打点完成率', 12, '应打点数完成率不低于 98%。', ['东区 3 处漏打', '完成率 96.9%']),
          item('隐患发现', 10, '隐患拍照上报、跟踪闭环。', ['1 处隐患 3 日未闭环']),
          item('接警到场', 12, '派警后 5 分钟到场。', ['1 次到场 6 分 20 秒']),
        ],
      },
      {
        name: '控制室值守',
        mustPass: true,
        items: [
          item('双人持证值守', 12, '每班两人持证在岗，无脱岗。', ['交接班重叠 5 分钟内只有一人操作'], { isVeto: true }),
          item('报警处置', 10, '火警 3 分钟核实，误报记录原因。', ['2 条误报未写原因', '核实用时 3 分 40 秒']),
          item('系统检查', 6, '每日检查记录完整，屏蔽有审批。', ['1 个点位屏蔽补办审批']),
        ],
      },
      {
        name: '装备与训练',
        items: [
          item('装备完好', 5, '对讲、盾牌、急救包完好可用。', ['1 台对讲电池衰减']),
          item('训练达标', 5, '月度训练出勤不低于 95%，抽考合格。', ['抽考灭火器操作 1 人不熟练']),
        ],
      },
    ],
    vetoEffect: 'zero',
    versionLabel: '1.6',
    effectiveDate: '2025-09-01',
  },
]
