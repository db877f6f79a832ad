import { promise, step } from '../build'
import type { CertificateKey } from '../certificateTypes'
import type { DepartmentKey } from '../departments'
import type { PostKey } from '../posts'
import type { SopSeed } from '../types'

/** 维修服务中心: repairs, lifts, lighting, work at height and hot work. */
export const maintenanceSops: readonly SopSeed<DepartmentKey, PostKey, CertificateKey>[] = [
  {
    code: 'HQ-WX-001',
    title: '水电急修服务标准',
    kind: 'service-standard',
    department: 'WX',
    posts: ['维修调度员', '水电维修工'],
    summary: '跑水、漏电、断电、堵塞等急修事项 24 小时受理，15 分钟到场，先排险后修复。',
    scope: '适用于教学、办公、公寓、食堂等校内房屋的给排水、照明和插座回路急修，不含 10 kV 配电设备和实验室专用设备。',
    promises: [
      promise('受理时限', 'at-most', 3, '分钟', '从报修提交到派工完成的时间，取报修系统记录'),
      promise('到场时限', 'at-most', 15, '分钟', '从派工到维修工现场签到的时间，取报修系统记录'),
      promise('一般急修修复时限', 'at-most', 2, '小时', '从到场到用户签认的时间，需更换大件的以告知的时限为准'),
      promise('用户满意率', 'at-least', 95, '%', '当月评价为满意及以上的工单数 ÷ 已评价工单数'),
    ],
    servicePlace: '后勤服务楼 1 层 108 维修调度室，上门服务',
    serviceTime: '全年 24 小时',
    servicePhone: '0000-5556300',
    steps: [
      step('受理分级', '记录地点、故障现象、联系人和是否有人员被困、触电、漏水进电箱等险情，按急修、普修分级并派工。', {
        minutes: 3,
        warning: '报修人描述有触电或冒烟的，先告知其离开现场、不要触碰设备，同时通知配电房值班员停电。',
      }),
      step('携具出发', '携带急修工具包、验电器、绝缘手套和警示牌出发，途中电话联系报修人确认情况。', { minutes: 3 }),
      step('到场排险', '先关阀、拉闸，设置警示带，确认无人受伤、水未漫入配电箱后再检查故障。', {
        minutes: 9,
        warning: '停电、验电、挂牌三步缺一不可；未验明无电压不得徒手接触导体。',
      }),
      step('查明修复', '查找故障点并修复。两小时内无法修复的，采取临时措施恢复基本使用，当场告知原因和预计完成时间。', {
        minutes: 90,
      }),
      step('通水通电验收', '恢复供水供电，观察 5 分钟无异常，与用户共同确认。', { minutes: 5 }),
      step('清场签认', '清理废料和积水，恢复家具位置，请用户扫码评价或签字。', { minutes: 5 }),
      step('回访归档', '调度员在 24 小时内回访，不满意的事项转班组长二次处理，材料消耗随工单归档。'),
    ],
    tools:
      '急修工具包、低压验电器、绝缘手套与绝缘鞋、停电警示牌与锁具、管道堵漏夹、移动排水泵、疏通机、应急灯、防滑警示牌。',
    requiredCertificates: ['DG'],
    content: `
## 急修与普修的划分

出现下列情形之一的按急修处理：

- 水管爆裂、阀门失效、屋面漏水危及用电设备；
- 整层或整栋停电、插座打火、线路冒烟；
- 公共卫生间、公寓卫生间污水外溢；
- 门锁损坏致人员被困或财物无法保护。

其余事项按普修处理，工作日 24 小时内到场，约定时间的按约定。

## 收费说明

正常损耗免费维修。人为损坏按公示的材料价目收取材料费，维修前告知用户，费用入学校账户，维修工不得收取现金。
`,
    attachments: ['repair-flow'],
    relatedSops: ['HQ-DL-001', 'HQ-ZH-001', 'HQ-WX-004'],
    versionLabel: '3.1',
    effectiveDate: '2026-03-01',
    reviewCycleMonths: 12,
    visibility: 'public',
  },
  {
    code: 'HQ-WX-002',
    title: '电梯困人处置作业程序',
    kind: 'operating-procedure',
    department: 'WX',
    posts: ['电梯安全管理员', '消防控制室值班员'],
    summary: '接到困人报警后 1 分钟内通话安抚，5 分钟内值守人员到场，30 分钟内由持证人员实施救援。',
    scope: '适用于校内 46 台乘客电梯和载货电梯的困人处置；发生伤亡时同时启动电梯困人现场处置方案。',
    promises: [
      promise('轿厢通话应答', 'at-most', 1, '分钟', '从按下报警按钮到控制室应答，取对讲系统记录'),
      promise('值守人员到场', 'at-most', 5, '分钟', '从接报到电梯安全管理员或巡逻保安员到达层门'),
      promise('维保人员到场', 'at-most', 30, '分钟', '从通知到维保单位救援人员到达，取签到记录'),
    ],
    servicePlace: '全校电梯',
    serviceTime: '全年 24 小时',
    servicePhone: '0000-5556110',
    steps: [
      step(
        '应答安抚',
        '控制室值班员接通对讲，询问人数、身体状况、所在楼层，告知“救援人员已出发，请远离轿门、不要扒门”。',
        {
          minutes: 1,
        },
      ),
      step('通知到场', '同时通知电梯安全管理员、最近的巡逻保安员和维保单位，记录通知时间。', { minutes: 1 }),
      step('确认位置', '到场人员核对电梯编号和停靠位置，在基站和困人楼层设置围挡，保持与乘客通话。', { minutes: 3 }),
      step('断开主电源', '救援人员在机房断开主电源并挂牌上锁，保留轿厢照明和对讲。', {
        minutes: 5,
        warning: '未断开主电源禁止开启层门；非持证人员禁止盘车和使用三角钥匙。',
      }),
      step('平层救援', '持证人员两人配合，一人松闸盘车、一人监护，使轿厢就近平层后开门，依次接出乘客。', {
        minutes: 15,
        warning: '轿厢与层门地坎高差超过 0.6 米时不得让乘客自行跳出。',
      }),
      step('救护与告知', '询问乘客身体状况，需要时由救护员照料并拨打 120，向乘客致歉并登记联系方式。', { minutes: 5 }),
      step('停梯检查', '电梯停用并公告，由维保单位查明原因、出具报告，合格后由安全管理员签字恢复。', {
        warning: '原因未查明前不得恢复运行。',
      }),
    ],
    tools: '电梯三角钥匙（专人保管）、盘车装置、松闸扳手、围挡、对讲机、应急照明、急救箱、饮用水。',
    requiredCertificates: ['DT'],
    attachments: ['lift-rescue'],
    relatedSops: ['HQ-AB-002'],
    versionLabel: '2.2',
    effectiveDate: '2026-01-10',
    reviewCycleMonths: 12,
    visibility: 'public',
  },
  {
    code: 'HQ-WX-003',
    title: '公共区域照明巡检维修程序',
    kind: 'operating-procedure',
    department: 'WX',
    posts: ['水电维修工'],
    summary: '楼道、道路和运动场照明每周夜间巡检，单灯故障 24 小时内修复，成片熄灭按急修处理。',
    scope: '适用于教学楼楼道、校园道路、运动场和地下通道的公共照明。',
    promises: [
      promise('亮灯率', 'at-least', 98, '%', '巡检时点亮灯数 ÷ 应亮灯数，每周夜间抽查不少于 200 盏'),
      promise('单灯修复时限', 'at-most', 24, '小时', '从发现或报修到恢复，取工单记录'),
      promise('应急照明完好率', 'equal', 100, '%', '每月断电试验中正常点亮的应急灯占比'),
    ],
    servicePlace: '全校公共区域',
    serviceTime: '每周二、周五 19:00—21:00 巡检',
    servicePhone: '0000-5556300',
    steps: [
      step('领取路线', '按当周路线表领取灯具台账和对讲机，检查梯具和绝缘用具。', { minutes: 10 }),
      step('夜间巡检', '逐盏核对编号，记录不亮、闪烁、灯罩破损和灯杆倾斜。', { minutes: 90 }),
      step('断电更换', '次日断开回路、验电后更换灯具，登高 2 米以上须两人作业。', {
        minutes: 30,
        warning: '雨天和五级以上大风停止室外登高作业。',
      }),
      step('复亮登记', '通电复查，更新灯具台账，废旧灯管交危险废物暂存间。', {
        minutes: 15,
        warning: '含汞灯管不得混入生活垃圾。',
      }),
    ],
    tools: '绝缘梯、安全带、验电器、灯具台账、备用灯具、对讲机。',
    requiredCertificates: ['DG'],
    relatedSops: ['HQ-WX-001', 'HQ-WX-004'],
    versionLabel: '1.4',
    effectiveDate: '2025-09-01',
    reviewCycleMonths: 24,
    visibility: 'public',
  },
  {
    code: 'HQ-WX-004',
    title: '动火与高处作业审批程序',
    kind: 'operating-procedure',
    department: 'WX',
    posts: ['综合维修工', '水电维修工'],
    summary: '焊接切割和 2 米以上高处作业一律先审批后施工，监护人全程在场，收工后留守观察。',
    scope: '适用于后勤各部门及外来施工单位在校内实施的动火作业和高处作业。',
    promises: [
      promise('审批办理时限', 'at-most', 4, '工作小时', '材料齐全到签发作业票的时间'),
      promise('动火后留守观察', 'at-least', 30, '分钟', '作业结束到监护人签退的时间'),
      promise('持证作业率', 'equal', 100, '%', '作业票所附有效证件核对结果'),
    ],
    servicePlace: '后勤服务楼 1 层 108',
    serviceTime: '工作日 8:00—17:30，夜间抢修电话审批、次日补签',
    servicePhone: '0000-5556300',
    steps: [
      step('申请', '提前一个工作日填写作业票，写明地点、时间、人员、证件编号和防护措施。', { minutes: 20 }),
      step('现场勘查', '审批人与申请人共同到场，清理作业点周围 10 米内可燃物，确认吊点和防坠措施。', { minutes: 30 }),
      step('签发交底', '审批人签发作业票并对作业人员、监护人逐条交底，双方签字。', { minutes: 15 }),
      step('监护作业', '监护人全程在场，配备灭火器和水桶；高处作业系挂双钩安全带，下方设警戒区。', {
        warning: '监护人离开必须停止作业；气瓶间距不小于 5 米，距明火不小于 10 米。',
      }),
      step('收工检查', '切断电源气源，清理火种，动火部位留守观察 30 分钟后签退。', { minutes: 30 }),
      step('归档', '作业票、照片和证件复印件由安全员归档，保存一年。', { minutes: 10 }),
    ],
    tools: '作业票、4 kg 干粉灭火器 2 具、灭火毯、安全带、警戒带、可燃气体检测仪。',
    requiredCertificates: ['HG', 'GC'],
    relatedSops: ['HQ-WX-003', 'HQ-SP-005'],
    versionLabel: '2.0',
    effectiveDate: '2025-11-15',
    reviewCycleMonths: 12,
    visibility: 'internal',
  },
]
