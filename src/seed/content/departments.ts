/** The office and its units: one tree under 后勤保障处. */
export const departments = [
  {
    code: 'BZ',
    name: '后勤保障处',
    kind: 'office',
    parent: null,
    head: '陆明远',
    phone: '0000-5556001',
    location: '行政楼 3 层 301',
    summary: '统筹全校餐饮、维修、保洁、安保、能源、交通与物资保障，制定服务标准，组织应急处置和年度考评。',
  },
  {
    code: 'ZH',
    name: '综合办公室',
    kind: 'office',
    parent: 'BZ',
    head: '温雅琴',
    phone: '0000-5556100',
    location: '行政楼 3 层 305',
    summary: '负责制度与标准管理、人事培训、信息报送和后勤服务热线。热线每日 7:00—22:30 人工值守。',
  },
  {
    code: 'WY',
    name: '总务物业中心',
    kind: 'property',
    parent: 'BZ',
    head: '施建平',
    phone: '0000-5556200',
    location: '明理楼 1 层 102',
    summary: '负责教学楼宇、学生公寓和会议场所的日常管理，下辖保洁服务部与绿化环境部。',
  },
  {
    code: 'BJ',
    name: '保洁服务部',
    kind: 'cleaning',
    parent: 'WY',
    head: '尤秀珍',
    phone: '0000-5556210',
    location: '明理楼地下 1 层 B03',
    summary: '负责教学楼、图书馆、公共卫生间的保洁与生活垃圾分类收运。',
  },
  {
    code: 'LH',
    name: '绿化环境部',
    kind: 'greening',
    parent: 'WY',
    head: '祝青山',
    phone: '0000-5556220',
    location: '校园西区苗圃管理房',
    summary: '负责校园 38.6 公顷绿地的养护、病虫害防治和树木安全巡查。',
  },
  {
    code: 'AB',
    name: '安全保卫部',
    kind: 'security',
    parent: 'BZ',
    head: '秦立军',
    phone: '0000-5556110',
    location: '东门综合值班楼 1 层',
    summary: '负责门岗与巡逻、消防控制室、智慧安防平台和重大活动安全保障，24 小时值守。',
  },
  {
    code: 'WX',
    name: '维修服务中心',
    kind: 'maintenance',
    parent: 'BZ',
    head: '沈国栋',
    phone: '0000-5556300',
    location: '后勤服务楼 1 层 108',
    summary: '负责水电急修、日常零修、电梯安全管理，下辖动力运行站。报修 24 小时受理。',
  },
  {
    code: 'DL',
    name: '动力运行站',
    kind: 'maintenance',
    parent: 'WX',
    head: '程守义',
    phone: '0000-5556310',
    location: '动力站主楼 1 层集控室',
    summary: '负责 10 kV 配电房、蒸汽锅炉房、生活水泵房和中央空调机房的运行值班。',
  },
  {
    code: 'SP',
    name: '饮食服务中心',
    kind: 'catering',
    parent: 'BZ',
    head: '顾海燕',
    phone: '0000-5556400',
    location: '第一食堂 2 层 206',
    summary: '管理第一食堂、第二食堂和清真餐厅，日均供餐约 1.9 万人次，执行 4D 厨房管理。',
  },
  {
    code: 'CD',
    name: '车队',
    kind: 'transport',
    parent: 'BZ',
    head: '章正平',
    phone: '0000-5556500',
    location: '北门停车场调度室',
    summary: '负责两校区通勤班车、公务用车与应急运输，现有大客车 6 辆、中型客车 3 辆、货车 2 辆。',
  },
  {
    code: 'CG',
    name: '采购与仓储部',
    kind: 'procurement',
    parent: 'BZ',
    head: '常慧敏',
    phone: '0000-5556600',
    location: '后勤服务楼 2 层 203',
    summary: '负责后勤物资询价采购、验收入库、库存盘点和应急物资储备。',
  },
] as const satisfies readonly {
  code: string
  name: string
  kind: string
  parent: string | null
  head: string
  phone: string
  location: string
  summary: string
}[]

export type DepartmentKey = (typeof departments)[number]['code']
