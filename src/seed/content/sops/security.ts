import { promise, step } from '../build'
import type { CertificateKey } from '../certificateTypes'
import type { DepartmentKey } from '../departments'
import type { PostKey } from '../posts'
import type { SopSeed } from '../types'

/** 安全保卫部: gates, patrol, fire control room. */
export const securitySops: readonly SopSeed<DepartmentKey, PostKey, CertificateKey>[] = [
  {
    code: 'HQ-AB-001',
    title: '门岗值守与访客登记服务标准',
    kind: 'service-standard',
    department: 'AB',
    posts: ['门卫保安员'],
    summary: '文明执勤、逐一核验，预约访客 1 分钟放行，消防与救护车辆优先引导。',
    scope: '适用于东门、北门、西门和南门门岗的人员、车辆与物品出入管理。',
    promises: [
      promise('预约访客核验时间', 'at-most', 1, '分钟', '高峰时段抽样计时'),
      promise('未预约访客联系答复', 'at-most', 5, '分钟', '从登记到被访部门确认'),
      promise('救护、消防车辆放行', 'at-most', 30, '秒', '视频抽查'),
      promise('文明执勤投诉', 'at-most', 1, '件/月', '热线与意见箱核实件数'),
    ],
    servicePlace: '东门、北门、西门、南门门岗',
    serviceTime: '东门、北门 24 小时，西门、南门 6:00—23:00',
    servicePhone: '0000-5556111',
    steps: [
      step('着装上岗', '检查仪容、装备和通信，与上一班核对未离校访客和车辆。', { minutes: 10 }),
      step('敬礼问询', '主动敬礼，“您好，请出示校园码或预约信息”。', { minutes: 1 }),
      step('核验登记', '核对身份与预约，未预约的联系被访部门同意后登记放行。', {
        minutes: 5,
        warning: '不得翻拍、留存访客证件影像；登记信息仅用于校园安全。',
      }),
      step('车辆引导', '引导至访客车位，保持门前 20 米和消防车通道畅通。', { minutes: 2 }),
      step('异常处置', '遇强行闯入、携带危险物品，保持距离、关闭道闸，立即报告控制室并报警。', {
        warning: '先保护人员，不与持械人员正面对抗。',
      }),
      step('交班清点', '清点滞留访客，异常事项书面移交。', { minutes: 10 }),
    ],
    tools: '访客终端、对讲机、执法记录仪、盾牌与防割手套、反光背心、破胎器、急救包。',
    requiredCertificates: ['BA'],
    relatedSops: ['HQ-AB-003'],
    versionLabel: '2.5',
    effectiveDate: '2026-05-20',
    reviewCycleMonths: 12,
    visibility: 'public',
  },
  {
    code: 'HQ-AB-002',
    title: '消防控制室值班作业程序',
    kind: 'operating-procedure',
    department: 'AB',
    posts: ['消防控制室值班员'],
    summary: '每班两人持证值守，火警 3 分钟内核实，确认后立即启动联动、拨打 119。',
    scope: '适用于消防控制室的日常值守、火警处置和系统检查。',
    promises: [
      promise('每班在岗持证人数', 'at-least', 2, '人', '值班表与视频抽查'),
      promise('火警核实时间', 'at-most', 3, '分钟', '从报警到现场确认反馈'),
      promise('故障修复报告时限', 'at-most', 24, '小时', '从发现到报告并登记措施'),
    ],
    servicePlace: '东门综合值班楼消防控制室',
    serviceTime: '全年 24 小时，每班 8 小时',
    servicePhone: '0000-5556119',
    steps: [
      step('交接班', '核对主机状态、屏蔽点、故障点、钥匙和记录，双方签字。', { minutes: 15 }),
      step('接警确认', '报警响起先消音、查点位，一人留守、一人或就近巡逻员携带灭火器和对讲到场核实。', {
        minutes: 3,
        warning: '两人不得同时离开控制室。',
      }),
      step('启动联动', '确认火情立即将联动转为“自动”，启动应急广播、排烟、消防泵，迫降电梯，切断非消防电源。', {
        minutes: 1,
      }),
      step('报警报告', '拨打 119，报清地点、火势、燃烧物和联系电话，同时报告值班领导。', { minutes: 2 }),
      step('误报处理', '查明误报原因，复位并登记；同一点位一周内误报 3 次的报修。', { minutes: 15 }),
      step('每日检查', '检查主备电、通信、打印机和视频存储，记录结果。', {
        minutes: 20,
        warning: '系统屏蔽须经批准，并派人现场看护。',
      }),
    ],
    tools: '火灾报警主机、联动控制盘、消防电话、应急广播、对讲机、防烟面罩、手电、值班记录。',
    requiredCertificates: ['XF'],
    attachments: ['fire-response'],
    relatedSops: ['HQ-WX-002', 'HQ-AB-003'],
    versionLabel: '3.1',
    effectiveDate: '2025-12-01',
    reviewCycleMonths: 12,
    visibility: 'internal',
  },
  {
    code: 'HQ-AB-003',
    title: '校园巡逻作业程序',
    kind: 'operating-procedure',
    department: 'AB',
    posts: ['巡逻保安员', '保卫部值班领导'],
    summary: '两人一组、定线打点与随机巡查结合，每 2 小时一轮，接警 5 分钟到场。',
    scope: '适用于教学区、公寓区、运动场和校园周界的日常巡逻。',
    promises: [
      promise('巡逻间隔', 'at-most', 2, '小时', '电子巡更记录'),
      promise('接警到场', 'at-most', 5, '分钟', '控制室派警到对讲报到'),
      promise('打点完成率', 'at-least', 98, '%', '实际打点数 ÷ 应打点数'),
    ],
    servicePlace: '全校',
    serviceTime: '全年 24 小时',
    servicePhone: '0000-5556110',
    steps: [
      step('班前会', '通报警情、重点部位和天气，检查装备。', { minutes: 10 }),
      step('定线巡查', '查门窗、消防通道、配电箱、施工点和可疑人员，逐点打点。', { minutes: 80 }),
      step('服务救助', '遇师生求助先安抚后协调，突发疾病由救护员施救并联系 120、校医院。', { minutes: 10 }),
      step('先期处置', '盗窃、纠纷、火情等先控制现场、保护证据、疏散人员，等待增援。', {
        warning: '单人不处置有暴力倾向的事件，先呼叫增援。',
      }),
      step('记录移交', '当班填写巡逻记录，隐患拍照报修并跟踪到闭环。', { minutes: 15 }),
    ],
    tools: '电子巡更棒、对讲机、强光手电、执法记录仪、急救包、便携灭火器。',
    requiredCertificates: ['BA'],
    relatedSops: ['HQ-AB-001', 'HQ-AB-002'],
    versionLabel: '2.0',
    effectiveDate: '2025-04-01',
    reviewCycleMonths: 24,
    visibility: 'public',
  },
]
