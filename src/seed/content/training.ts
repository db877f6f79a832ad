import type { CertificateKey } from './certificateTypes'
import type { DepartmentKey } from './departments'
import type { PostKey } from './posts'
import type { Moment } from './types'

/** Courses of the office. */
export const courses = [
  {
    code: 'HQ-ZH-KC01',
    title: '新员工岗前安全与服务培训',
    kind: 'induction',
    department: 'ZH',
    hours: 24,
    certificate: null,
    posts: [],
    description: '后勤职责与规章、安全生产常识、服务礼仪、岗位风险告知和应急疏散；考核合格后方可上岗。',
  },
  {
    code: 'HQ-AB-KC01',
    title: '消防安全与疏散逃生',
    kind: 'safety',
    department: 'AB',
    hours: 4,
    certificate: 'XA',
    posts: ['学生公寓管理员', '楼宇管理员', '教学楼保洁员', '食堂厨师', '服务热线值班员'],
    description: '火灾成因、报警要素、灭火器与消火栓操作、防烟面罩佩戴、逐层疏散引导。',
  },
  {
    code: 'HQ-SP-KC01',
    title: '食品安全与留样规范',
    kind: 'safety',
    department: 'SP',
    hours: 6,
    certificate: 'SA',
    posts: ['食堂经理', '食堂厨师', '食品安全员', '餐具消毒员'],
    description: '采购验收、加工过程控制、留样称重与记录、餐具消毒温度时间、食源性疾病报告。',
  },
  {
    code: 'HQ-WX-KC01',
    title: '电工安全操作与停送电规程',
    kind: 'safety',
    department: 'WX',
    hours: 8,
    certificate: 'DG',
    posts: ['水电维修工', '配电房值班员'],
    description: '停电、验电、挂牌、上锁，倒闸操作票，绝缘工具检验，触电急救。计入复审前安全培训学时。',
  },
  {
    code: 'HQ-DL-KC01',
    title: '锅炉安全运行与水质管理',
    kind: 'skill',
    department: 'DL',
    hours: 8,
    certificate: 'GL',
    posts: ['锅炉运行工'],
    description: '升压并汽、水位计冲洗、缺水判断、紧急停炉、水质化验与排污。',
  },
  {
    code: 'HQ-WX-KC02',
    title: '电梯困人救援与日常管理',
    kind: 'emergency',
    department: 'WX',
    hours: 4,
    certificate: 'DT',
    posts: ['电梯安全管理员', '消防控制室值班员', '巡逻保安员'],
    description: '困人应答话术、断电盘车的监护要点、停梯公告、维保质量核查。',
  },
  {
    code: 'HQ-BJ-KC01',
    title: '教学楼保洁标准与药剂安全',
    kind: 'service',
    department: 'BJ',
    hours: 4,
    certificate: null,
    posts: ['教学楼保洁员', '保洁主管'],
    description: '分色工具、湿拖警示、含氯与酸性药剂禁止混用、垃圾分类现场实操。',
  },
  {
    code: 'HQ-AB-KC02',
    title: '智慧安防平台操作与故障处置',
    kind: 'skill',
    department: 'AB',
    hours: 6,
    certificate: null,
    posts: ['消防控制室值班员', '保卫部值班领导'],
    description: '平台告警研判、录像调阅权限、子系统失效时的人防补位、机械钥匙与人工登记。',
  },
  {
    code: 'HQ-CD-KC01',
    title: '班车安全驾驶与应急处置',
    kind: 'safety',
    department: 'CD',
    hours: 4,
    certificate: null,
    posts: ['班车驾驶员', '车队调度员'],
    description: '发车前检查、防御性驾驶、雨雪雾天行车、车辆起火与乘客突发疾病处置。',
  },
  {
    code: 'HQ-ZH-KC02',
    title: '心肺复苏与 AED 使用',
    kind: 'emergency',
    department: 'ZH',
    hours: 6,
    certificate: 'JH',
    posts: ['学生公寓管理员', '巡逻保安员', '配电房值班员', '班车驾驶员', '电梯安全管理员'],
    description: '判断意识与呼吸、胸外按压、AED 操作、气道异物与止血包扎，逐人实操考核。',
  },
  {
    code: 'HQ-ZH-KC03',
    title: '服务礼仪与投诉处理',
    kind: 'service',
    department: 'ZH',
    hours: 3,
    certificate: null,
    posts: ['服务热线值班员', '学生公寓管理员', '门卫保安员', '维修调度员'],
    description: '接听与回访用语、首问负责、情绪安抚、投诉分级和答复时限。',
  },
  {
    code: 'HQ-CG-KC01',
    title: '采购廉洁与仓储管理',
    kind: 'skill',
    department: 'CG',
    hours: 3,
    certificate: null,
    posts: ['采购员', '仓库管理员'],
    description: '询价比选、回避要求、供应商评价、先进先出和应急物资检查。',
  },
] as const satisfies readonly {
  code: string
  title: string
  kind: 'induction' | 'safety' | 'skill' | 'service' | 'emergency'
  department: DepartmentKey
  hours: number
  certificate: CertificateKey | null
  posts: readonly PostKey[]
  description: string
}[]

export type CourseKey = (typeof courses)[number]['code']

export interface SessionSeed {
  /** Added to the course's title. */
  batch: string
  course: CourseKey
  startsAt: Moment
  endsAt: Moment
  place: string
  trainer: string
  status: 'held' | 'planned' | 'cancelled'
  /** How many of the office came; the course's own posts are asked first. */
  seats: number
}

/** batch, course, begin, end, place, trainer, seats; status where it was not held. */
type Row = readonly [string, CourseKey, Moment, Moment, string, string, number, SessionSeed['status']?]

const rows: readonly Row[] = [
  ['2025 年春季', 'HQ-AB-KC01', '2025-03-05 14:00', '2025-03-05 18:00', '学术报告厅', '秦立军', 24],
  ['2025 年第一期', 'HQ-ZH-KC03', '2025-03-19 14:30', '2025-03-19 17:30', '行政楼 305 会议室', '温雅琴', 14],
  ['2025 年春季', 'HQ-SP-KC01', '2025-03-26 14:00', '2025-03-26 20:00', '第一食堂 2 层培训室', '陶春梅', 14],
  ['2025 年第一期', 'HQ-WX-KC01', '2025-04-16 08:30', '2025-04-16 16:30', '动力站培训室', '程守义', 14],
  ['2025 年第一期', 'HQ-BJ-KC01', '2025-04-23 14:00', '2025-04-23 18:00', '明理楼 B03', '尤秀珍', 10],
  ['2025 年第一期', 'HQ-ZH-KC02', '2025-05-14 09:00', '2025-05-14 16:00', '体育馆副馆', '校医院急救培训组', 20],
  ['2025 年第一期', 'HQ-CD-KC01', '2025-05-28 14:00', '2025-05-28 18:00', '北门停车场', '章正平', 7],
  ['2025 年第一期', 'HQ-WX-KC02', '2025-06-11 14:00', '2025-06-11 18:00', '后勤服务楼电梯实训点', '傅少华', 14],
  ['2025 年新员工', 'HQ-ZH-KC01', '2025-09-03 08:30', '2025-09-05 17:30', '后勤服务楼 201', '戴晓岚', 10],
  ['2025 年秋季', 'HQ-AB-KC01', '2025-09-17 14:00', '2025-09-17 18:00', '学术报告厅', '雷振鸣', 26],
  ['2025 年秋季', 'HQ-SP-KC01', '2025-09-24 14:00', '2025-09-24 20:00', '第一食堂 2 层培训室', '柳依萍', 14],
  ['2025 年供暖季', 'HQ-DL-KC01', '2025-10-15 08:30', '2025-10-15 16:30', '锅炉房', '高炳文', 8],
  ['2025 年第一期', 'HQ-CG-KC01', '2025-10-29 14:30', '2025-10-29 17:30', '后勤服务楼 203', '常慧敏', 8],
  ['2025 年第一期', 'HQ-AB-KC02', '2025-11-19 14:00', '2025-11-19 20:00', '东门综合值班楼', '侯振宇', 12],
  ['2025 年第二期', 'HQ-ZH-KC02', '2025-12-10 09:00', '2025-12-10 16:00', '体育馆副馆', '校医院急救培训组', 18],
  ['2026 年春季', 'HQ-AB-KC01', '2026-03-04 14:00', '2026-03-04 18:00', '学术报告厅', '秦立军', 26],
  ['2026 年第一期', 'HQ-ZH-KC03', '2026-03-18 14:30', '2026-03-18 17:30', '行政楼 305 会议室', '温雅琴', 16],
  ['2026 年春季', 'HQ-SP-KC01', '2026-03-25 14:00', '2026-03-25 20:00', '第一食堂 2 层培训室', '陶春梅', 15],
  ['2026 年第一期', 'HQ-WX-KC01', '2026-04-15 08:30', '2026-04-15 16:30', '动力站培训室', '程守义', 15],
  ['2026 年第一期', 'HQ-BJ-KC01', '2026-04-22 14:00', '2026-04-22 18:00', '明理楼 B03', '尤秀珍', 10],
  ['2026 年第一期', 'HQ-ZH-KC02', '2026-05-13 09:00', '2026-05-13 16:00', '体育馆副馆', '校医院急救培训组', 22],
  ['2026 年第一期', 'HQ-CD-KC01', '2026-05-27 14:00', '2026-05-27 18:00', '北门停车场', '章正平', 7],
  ['2026 年第一期', 'HQ-WX-KC02', '2026-06-10 14:00', '2026-06-10 18:00', '后勤服务楼电梯实训点', '傅少华', 15],
  ['2026 年第一期', 'HQ-AB-KC02', '2026-06-17 14:00', '2026-06-17 20:00', '东门综合值班楼', '侯振宇', 12],
  ['2026 年新员工', 'HQ-ZH-KC01', '2026-09-02 08:30', '2026-09-04 17:30', '后勤服务楼 201', '戴晓岚', 12],
  ['2026 年秋季', 'HQ-AB-KC01', '2026-09-16 14:00', '2026-09-16 18:00', '学术报告厅', '雷振鸣', 28],
  ['2026 年秋季', 'HQ-SP-KC01', '2026-09-23 14:00', '2026-09-23 20:00', '第一食堂 2 层培训室', '柳依萍', 15],
  ['2026 年供暖季', 'HQ-DL-KC01', '2026-10-14 08:30', '2026-10-14 16:30', '锅炉房', '高炳文', 9],
  ['2026 年第一期', 'HQ-CG-KC01', '2026-10-28 14:30', '2026-10-28 17:30', '后勤服务楼 203', '常慧敏', 8],
  ['2026 年第二期', 'HQ-BJ-KC01', '2026-11-11 14:00', '2026-11-11 18:00', '明理楼 B03', '尤秀珍', 10],
  ['2026 年第二期', 'HQ-CD-KC01', '2026-08-26 14:00', '2026-08-26 18:00', '北门停车场', '章正平', 0, 'cancelled'],
  [
    '2026 年第二期',
    'HQ-ZH-KC02',
    '2026-12-09 09:00',
    '2026-12-09 16:00',
    '体育馆副馆',
    '校医院急救培训组',
    0,
    'planned',
  ],
  ['2026 年第二期', 'HQ-AB-KC02', '2026-12-16 14:00', '2026-12-16 20:00', '东门综合值班楼', '侯振宇', 0, 'planned'],
]

export const sessions: readonly SessionSeed[] = rows.map(
  ([batch, course, startsAt, endsAt, place, trainer, seats, status = 'held']) => ({
    batch,
    course,
    startsAt,
    endsAt,
    place,
    trainer,
    seats,
    status,
  }),
)
