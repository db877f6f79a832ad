import { level, section, supply } from '../build'
import type { Plan } from './parts'
import { colleague, levelChanges, publicServices } from './parts'

/** Special plan on the guarding of large events, for the security department only: GB/T 29639-2020 chapter 7. */
export const publicOrderPlans: readonly Plan[] = [
  {
    code: 'HQ-AB-Y03',
    title: '大型活动安保与治安突发事件专项应急预案',
    planType: 'special',
    eventType: '治安突发事件',
    department: 'AB',
    summary: '规定大型活动安保布设、人群拥挤和治安突发事件的先期处置，仅限安全保卫部和带班领导查阅。',
    risks: '开学典礼、招聘会、运动会等活动瞬时人流大，出入口易拥挤；个别外来人员滋扰、持械伤人等事件后果严重。',
    levels: [
      level(
        'I',
        '发生伤害师生的严重治安事件，或活动现场出现踩踏征兆并有人员受伤。',
        '后勤保障处处长（公安机关到场后移交）',
        ['全校校门管控', '就近避险、分区疏散', '救护优先，开辟救护通道', '由学校统一发布信息'],
        levelChanges('已为最高级别，听从公安机关指挥。', '公安机关确认危险消除后终止。'),
      ),
      level(
        'II',
        '活动现场人流密度接近核定上限，或发生多人冲突。',
        '安全保卫部部长',
        ['入口限流、分段放行', '机动队分隔人群', '停止入场并广播引导', '通知公安机关'],
        levelChanges('出现人员受伤或持械情形的，升级为 I 级。', '秩序恢复、人流回落后终止。'),
      ),
      level(
        'III',
        '个别滋扰、纠纷或可疑物品。',
        '保卫部值班领导',
        ['两人以上到场劝离', '可疑物品设置警戒不触碰', '登记并固定证据'],
        levelChanges('劝阻无效或事态扩大的，升级为 II 级。', '当事人离场、隐患排除后终止。'),
      ),
    ],
    organisation: [
      { role: '指挥长', holder: '秦立军', duties: '审定安保布设，现场指挥，与公安机关对接。' },
      { role: '机动处置组', holder: '贺志强', duties: '快速处置、分隔人群、保护师生。' },
      { role: '门区管控组', holder: '康卫东', duties: '限流、安检、车辆管控。' },
      { role: '监控研判组', holder: '孟祥龙', duties: '人流监测、视频追踪、信息通报。' },
      { role: '救护转运组', holder: '薛建新', duties: '救护通道、急救和转运。' },
    ],
    contacts: [
      publicServices.police,
      colleague('指挥长', '秦立军'),
      colleague('值班领导', '雷振鸣'),
      publicServices.ambulance,
      colleague('后勤保障处处长', '陆明远'),
      publicServices.duty,
    ],
    steps: [
      { role: '消防控制室值班员', action: '发现异常立即通报位置、人数和特征，持续视频追踪。', minutes: 1 },
      {
        role: '巡逻保安员',
        action: '两人以上携装备到场，先疏散周边师生，保持安全距离。',
        minutes: 3,
        note: '以保护人员、拖延时间为主，等待公安机关。',
      },
      { role: '门卫保安员', action: '按指令关闭校门，只出不进，引导警车、救护车。', minutes: 3 },
      { role: '保卫部值班领导', action: '拨打 110，启动响应，调集机动队。', minutes: 2 },
      { role: '救护转运组', action: '在安全区设救护点，按伤情分送。', minutes: 10 },
      { role: '指挥长', action: '向公安机关移交现场，组织清点与安抚。' },
    ],
    supplies: [
      supply(
        '防暴盾牌',
        'PC 透明',
        '抗冲击',
        [30, '面'],
        '东门、北门装备柜',
        '避光',
        '5 年更新',
        '雷振鸣',
        '2026-12-12',
      ),
      supply('防割手套', '5 级', '掌部加强', [60, '副'], '各门岗', '干燥存放', '破损更换', '康卫东', '2026-12-12'),
      supply(
        '隔离护栏',
        '2 m 折叠',
        '可互锁',
        [260, '片'],
        '体育馆库房',
        '使用后点数',
        '变形更换',
        '邹永福',
        '2027-02-20',
      ),
      supply(
        '急救包',
        '止血包扎',
        '含止血带',
        [24, '个'],
        '巡逻车与门岗',
        '月检',
        '效期前更换',
        '薛建新',
        '2026-12-12',
      ),
    ],
    sections: [
      section(
        '一、适用范围',
        1,
        '本预案适用于学校举办或承办的 200 人以上大型活动的安保工作，以及校园内滋扰、斗殴、伤害、可疑物品等治安突发事件的先期处置。',
      ),
      section(
        '二、应急组织机构及职责',
        1,
        '安全保卫部部长任指挥长，设机动处置、门区管控、监控研判、救护转运四组。活动主办单位指定安全联络员，纳入统一指挥。公安机关到场后移交指挥权。',
      ),
      section(
        '三、响应启动',
        1,
        '活动前 3 日完成风险评估和布设方案，核定容纳人数。现场人流达到核定人数 80% 时预警，90% 时启动 II 级响应。治安事件由值班领导按分级条件先行启动，2 分钟内报警。',
      ),
      section(
        '四、处置措施',
        1,
        `
1. 人群拥挤：停止入场，打开全部出口，单向引导，广播使用平稳语气，机动队由外围逐层疏导。
2. 滋扰与冲突：两人以上劝离，固定证据，避免围观聚集。
3. 伤害事件：立即疏散和就近避险，用器械保持距离，优先抢救伤员，等待公安机关。
4. 可疑物品：不触碰、不移动，警戒并疏散，由公安机关处置。
5. 善后：清点人员、安抚师生，配合调查，信息由学校统一发布。`,
      ),
      section(
        '五、应急保障',
        1,
        '装备按门岗、巡逻、机动三级配置；每月组织一次快速集结训练；与属地派出所建立联勤机制；活动期间救护车或持证救护员现场待命。',
      ),
    ],
    relatedSops: ['HQ-AB-001', 'HQ-AB-003', 'HQ-WY-003'],
    requiredCertificates: ['BA', 'JH'],
    versionLabel: '2.0',
    effectiveDate: '2026-03-01',
    visibility: 'restricted',
    audienceRoles: ['admin', 'reviewer'],
    audienceDepartments: ['AB'],
  },
]
