import { item } from '../build'
import type { DepartmentKey } from '../departments'
import type { PostKey } from '../posts'
import type { StarStandardSeed } from '../types'

type Standard = StarStandardSeed<DepartmentKey, PostKey>

/** Star standards of cleaning and of student residences. */
export const premisesStars: readonly Standard[] = [
  {
    code: 'HQ-BJ-XJ01',
    title: '教学楼保洁星级评定标准',
    department: 'BJ',
    posts: ['教学楼保洁员', '保洁主管'],
    summary: '按时段、频次、质量和安全评价教学楼与图书馆保洁，混用药剂、伤人事故一票否决。',
    groups: [
      {
        name: '教室与公共区域',
        items: [
          item('教室课前整洁', 14, '抽查 20 间，黑板、桌斗、地面整洁率不低于 98%。', [
            '2 间教室桌斗有纸屑',
            '1 间黑板槽有粉尘',
          ]),
          item('走廊楼梯', 12, '地面无污渍、扶手无尘，巡回间隔不超过 30 分钟。', [
            '三层楼梯转角有积灰',
            '一处巡回打点间隔 42 分钟',
          ]),
          item('电梯与门厅', 8, '轿厢、玻璃、地垫清洁，雨天铺垫及时。', ['门厅玻璃有手印', '雨天地垫铺设晚 15 分钟']),
        ],
      },
      {
        name: '卫生间',
        mustPass: true,
        items: [
          item('洁净与异味', 14, '便器、台面、地面无污垢积水，无明显异味。', ['二层男卫便器有黄渍', '地漏返味'], {
            photoOnFail: true,
          }),
          item('耗材补给', 8, '厕纸、洗手液不断供。', ['一间洗手液断供 20 分钟']),
          item('消毒记录', 6, '消毒频次、浓度记录完整。', ['消毒记录缺浓度数值']),
        ],
      },
      {
        name: '垃圾分类',
        items: [
          item('分类准确', 10, '分类准确率不低于 95%。', ['可回收物桶混入餐盒']),
          item('清运及时', 8, '无满溢，收运不落地。', ['一处桶满溢 50 分钟未清']),
        ],
      },
      {
        name: '作业规范',
        items: [
          item('药剂安全', 8, '药剂分开存放、专人配制，含氯与酸性药剂不混用。', ['药剂柜标签模糊'], { isVeto: true }),
          item('警示与着装', 6, '湿滑区放置警示牌，着装统一。', ['湿拖时未放警示牌']),
          item('工具管理', 6, '分色使用、定位存放、用后清洗。', ['分色抹布混放']),
        ],
      },
    ],
    vetoEffect: 'zero',
    versionLabel: '2.1',
    effectiveDate: '2025-09-01',
  },
  {
    code: 'HQ-WY-XJ01',
    title: '学生公寓服务星级评定标准',
    department: 'WY',
    posts: ['学生公寓管理员'],
    summary: '评价公寓值守、安全、维修响应和人文关怀，疏散通道上锁一票否决。',
    groups: [
      {
        name: '安全管理',
        mustPass: true,
        items: [
          item('疏散通道', 12, '通道、出口全天畅通，标识清晰。', ['3 层通道临时堆放纸箱'], {
            isVeto: true,
            photoOnFail: true,
          }),
          item('消防器材', 10, '灭火器压力、应急灯、喷淋完好，检查记录完整。', [
            '2 具灭火器未贴当月检查签',
            '一盏应急灯不亮',
          ]),
          item('违规电器管理', 10, '每周检查，发现登记代管，复查闭环。', ['一间寝室违规电器复查未登记']),
        ],
      },
      {
        name: '值守与服务',
        items: [
          item('值班值守', 12, '24 小时在岗，来访登记完整。', ['凌晨巡楼记录间隔 2 小时 40 分', '来访登记缺离开时间']),
          item('报修转单', 10, '登记 5 分钟内转单，跟踪到办结。', ['2 件报修转单超 5 分钟']),
          item('入住与退宿', 8, '手续、验房、清点规范。', ['退宿清点单漏项']),
        ],
      },
      {
        name: '环境与设施',
        items: [
          item('公共区域整洁', 10, '楼道、浴室、洗衣房整洁，无异味。', ['洗衣房地面积水', '楼道乱贴小广告 2 处']),
          item('设施完好', 10, '热水、照明、门锁完好率不低于 98%。', ['一间浴室花洒损坏 3 日', '走廊照明 2 盏不亮']),
        ],
      },
      {
        name: '关怀与沟通',
        items: [
          item('意见答复', 10, '意见 24 小时答复、结果公示。', ['1 条意见答复用时 30 小时']),
          item('特殊学生关怀', 8, '掌握慢病、受伤等学生情况，提供便利。', ['特殊学生台账更新滞后']),
        ],
      },
    ],
    vetoEffect: 'cap',
    vetoCapStars: 2,
    versionLabel: '1.3',
    effectiveDate: '2025-09-01',
  },
]
