import { promise, step } from '../build'
import type { CertificateKey } from '../certificateTypes'
import type { DepartmentKey } from '../departments'
import type { PostKey } from '../posts'
import type { SopSeed } from '../types'

/** 动力运行站: substation, boilers, water pumps, air conditioning. */
export const powerSops: readonly SopSeed<DepartmentKey, PostKey, CertificateKey>[] = [
  {
    code: 'HQ-DL-001',
    title: '配电房值班作业程序',
    kind: 'operating-procedure',
    department: 'DL',
    posts: ['配电房值班员'],
    summary: '10 kV 配电房每班两人值守，每 2 小时巡视抄表，倒闸操作执行操作票和监护制度。',
    scope: '适用于中心配电房和 4 座分配电室的值班、巡视、倒闸操作和停电恢复。',
    promises: [
      promise('巡视间隔', 'at-most', 2, '小时', '巡视打点系统记录的相邻两次间隔'),
      promise('重要负荷恢复时限', 'at-most', 15, '分钟', '从失电到应急电源带上重要负荷的时间'),
      promise('操作票合格率', 'equal', 100, '%', '每月抽查操作票中合格票占比'),
    ],
    servicePlace: '动力站中心配电房',
    serviceTime: '全年 24 小时，四班三运转',
    servicePhone: '0000-5556311',
    steps: [
      step(
        '交接班',
        '接班人员提前 15 分钟到岗，双方共同巡视，核对运行方式、未结缺陷、工具和钥匙，签字后交班人员方可离岗。',
        {
          minutes: 15,
          warning: '饮酒、过度疲劳人员不得接班；正在处理事故时不得交接班。',
        },
      ),
      step('巡视抄表', '检查变压器温度、柜体声响和气味、指示仪表，抄录电压、电流、功率因数。', { minutes: 25 }),
      step('填写操作票', '接到倒闸指令后复诵、记录，由操作人填写操作票，监护人审核。', { minutes: 10 }),
      step('监护操作', '监护人唱票，操作人复诵并执行，每操作一项打钩一项。', {
        minutes: 15,
        warning: '停电—验电—装设接地线—挂标示牌—装设遮栏，顺序不得颠倒。',
      }),
      step('异常处置', '发现过负荷、异响、异味或温度超过 85 ℃ 时立即减载并报告站长，必要时先停后报。', {
        minutes: 5,
        warning: '带电设备着火先断电，使用二氧化碳或干粉灭火器，严禁用水。',
      }),
      step('停电恢复', '外电失电后启动柴油发电机，依次恢复消防、数据中心、食堂冷库、应急照明，再恢复一般负荷。', {
        minutes: 15,
      }),
      step('记录归档', '填写运行日志、缺陷记录，操作票按月装订，保存不少于一年。', { minutes: 10 }),
    ],
    tools: '高压验电器、接地线、绝缘手套、绝缘靴、绝缘垫、标示牌、红外测温仪、应急灯、二氧化碳灭火器。',
    requiredCertificates: ['DG'],
    attachments: ['substation-plan'],
    relatedSops: ['HQ-WX-001', 'HQ-DL-003'],
    versionLabel: '4.0',
    effectiveDate: '2026-04-15',
    reviewCycleMonths: 12,
    visibility: 'internal',
  },
  {
    code: 'HQ-DL-002',
    title: '蒸汽锅炉运行与交接班程序',
    kind: 'operating-procedure',
    department: 'DL',
    posts: ['锅炉运行工'],
    summary: '供暖季两台 6 t/h 燃气蒸汽锅炉连续运行，每小时巡检，每班冲洗水位计、化验水质。',
    scope: '适用于锅炉房燃气蒸汽锅炉的启停、运行调整、水质化验和交接班。',
    promises: [
      promise('巡回检查间隔', 'at-most', 1, '小时', '运行日志打点时间'),
      promise('蒸汽压力控制上限', 'at-most', 0.8, 'MPa', '在线压力变送器记录的最高值'),
      promise('公寓供暖室温', 'at-least', 18, '℃', '每周抽测 30 间公寓，取平均值且单间不低于 16 ℃'),
    ],
    servicePlace: '动力站锅炉房',
    serviceTime: '供暖季 24 小时，非供暖季 5:00—22:00',
    servicePhone: '0000-5556313',
    steps: [
      step('点火前检查', '检查水位、燃气压力、安全阀、排污阀和燃气泄漏报警器，前后吹扫合格后点火。', {
        minutes: 30,
        warning: '炉膛吹扫未完成严禁点火；一次点火失败须重新吹扫。',
      }),
      step('升压并汽', '缓慢升压，压力升至 0.1 MPa 时冲洗水位计和压力表存水弯管，暖管后并汽。', { minutes: 60 }),
      step('运行巡检', '每小时检查压力、水位、排烟温度和燃烧状况，记录燃气表读数。', { minutes: 15 }),
      step('水质化验', '每班化验给水硬度、锅水碱度和 pH 值，按结果调整加药和排污。', { minutes: 20 }),
      step('紧急停炉', '水位低于最低可见边缘、压力超过允许值、安全附件失灵时立即停炉。', {
        warning: '严重缺水时严禁向锅内进水。',
      }),
      step('交接班', '“五交接”：运行情况、设备缺陷、水质、工具、卫生，双方在日志签字。', { minutes: 15 }),
    ],
    tools: '水质化验箱、便携式燃气检测仪、防爆手电、隔热手套、排污扳手、运行日志。',
    requiredCertificates: ['GL'],
    relatedSops: ['HQ-DL-001'],
    versionLabel: '3.0',
    effectiveDate: '2025-10-20',
    reviewCycleMonths: 24,
    visibility: 'internal',
  },
  {
    code: 'HQ-DL-003',
    title: '二次供水与水箱清洗消毒程序',
    kind: 'operating-procedure',
    department: 'DL',
    posts: ['水泵与空调运行工'],
    summary: '生活水泵房专人管理，每日检测余氯，水箱每半年清洗消毒并公示检测结果。',
    scope: '适用于 7 处生活水泵房和 11 座生活水箱。',
    promises: [
      promise('余氯', 'at-least', 0.05, 'mg/L', '管网末梢每日取样检测'),
      promise('水箱清洗消毒间隔', 'at-most', 6, '个月', '清洗消毒记录与检测报告日期'),
      promise('计划停水提前告知', 'at-least', 24, '小时', '公告发布时间到停水时间'),
    ],
    servicePlace: '各生活水泵房',
    serviceTime: '每日 6:00—22:00 巡检，夜间远程监控',
    servicePhone: '0000-5556312',
    steps: [
      step('进房登记', '双人双锁进入泵房，登记时间和事由，健康证明在有效期内方可作业。', { minutes: 5 }),
      step('日常检测', '检查水泵、压力、液位，取样检测余氯和浊度并张贴当日结果。', { minutes: 20 }),
      step('停水公告', '清洗前 24 小时发布公告，提前关闭进水阀，保留消防储水。'),
      step('清洗消毒', '排空、刷洗、冲净后用食品级消毒剂消毒，保持接触时间，再冲洗两遍。', {
        minutes: 240,
        warning: '进入水箱属有限空间作业：先通风、再检测、后作业，箱外专人监护。',
      }),
      step('取样送检', '恢复供水前取样送检，合格后开阀供水并公示报告。', { minutes: 30 }),
    ],
    tools: '余氯比色仪、浊度仪、四合一气体检测仪、轴流风机、安全绳、食品级消毒剂、专用工作服。',
    requiredCertificates: ['JK'],
    relatedSops: ['HQ-DL-001'],
    versionLabel: '2.1',
    effectiveDate: '2026-05-06',
    reviewCycleMonths: 12,
    visibility: 'public',
  },
]
