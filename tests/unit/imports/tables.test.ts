import { describe, expect, it } from 'vitest'
import { recogniseTable } from '@/imports/rules/tables'
import { isPlanTitle, kindOf } from '@/imports/rules/titles'

describe('tables', () => {
  it.each<[name: string, table: string[][], problems: string[]]>([
    [
      'a column that contacts have no place for',
      [
        ['序号', '应急职务', '姓名', '联系电话', '职责'],
        ['1', '总指挥', '张三', '13800010001', '全面指挥'],
      ],
      ['“职责”一列没有对应的栏目，没有导入'],
    ],
    [
      'remarks on supplies',
      [
        ['名称', '数量', '存放地点', '备注'],
        ['灭火器', '12具', '大厅', ''],
        ['水带', '2盘', '大厅', '其中1盘已送检'],
      ],
      ['“备注”一列没有对应的栏目，没有导入'],
    ],
    [
      'remarks that nobody made',
      [
        ['名称', '数量', '存放地点', '备注'],
        ['灭火器', '12具', '大厅', ' '],
      ],
      [],
    ],
    [
      'a cell beyond the header',
      [
        ['姓名', '电话'],
        ['张三', '119', '夜间请拨手机'],
      ],
      ['“第 3 列”一列没有对应的栏目，没有导入'],
    ],
    [
      'words above the header',
      [
        ['以下号码不得外传', '以下号码不得外传'],
        ['姓名', '电话'],
        ['张三', '119'],
      ],
      ['表头上方的“以下号码不得外传”没有导入'],
    ],
    [
      'steps whose first column says more than a number',
      [
        ['步骤', '岗位', '动作'],
        ['初期处置', '保安', '报警'],
        ['第二步', '保安', '疏散'],
      ],
      ['“步骤”一列没有对应的栏目，没有导入'],
    ],
  ])('loses nothing unsaid: %s', (_name, table, problems) => expect(recogniseTable(table)?.problems).toEqual(problems))

  it('reads grouped figures, days, and where a contact belongs', () => {
    const supplies = recogniseTable([
      ['名称', '数量', '存放地点', '下次检查'],
      ['口罩', '1,200个', '库房', '2027年6月1日'],
      ['手套', '１２，０００ 双', '库房', '待定'],
    ])
    expect(supplies?.rows.supplies).toMatchObject([
      { name: '口罩', quantity: 1200, unit: '个', checkDueOn: '2027-06-01' },
      { name: '手套', quantity: 12000, unit: '双' },
    ])
    expect(supplies?.problems).toEqual(['“手套”的下次检查“待定”不是日期'])
    const contacts = recogniseTable([
      ['职务', '姓名', '单位', '电话'],
      ['组长', '张三', '维修中心', '119'],
      ['', '值班室', '消防救援站', '120'],
    ])
    expect(contacts?.rows.contacts).toMatchObject([
      { role: '组长', name: '维修中心 张三' },
      { role: '消防救援站', name: '值班室' },
    ])
  })

  it.each<[name: string, table: string[][], kind: string | undefined, rows: number, problems: number]>([
    [
      'contacts',
      [
        ['姓名', '职务', '联系电话'],
        ['甲', '组长', '13800010001'],
      ],
      'contacts',
      1,
      0,
    ],
    [
      'contacts under a title line',
      [
        ['应急通讯录', '', ''],
        ['单位', '联系人', '电话'],
        ['消防救援站', '值班室', '119'],
      ],
      'contacts',
      1,
      0,
    ],
    [
      'two numbers in a cell',
      [
        ['姓名', '手机'],
        ['甲', '13800010001/0571-88001234'],
      ],
      'contacts',
      1,
      0,
    ],
    [
      'a number that is none',
      [
        ['姓名', '电话'],
        ['甲', '待定'],
      ],
      'contacts',
      1,
      1,
    ],
    [
      'supplies',
      [
        ['序号', '物资名称', '规格型号', '数量', '存放地点'],
        ['1', '灭火器', '4kg', '12具', '大厅'],
      ],
      'supplies',
      1,
      0,
    ],
    [
      'a quantity that is none',
      [
        ['名称', '数量', '存放地点'],
        ['沙袋', '若干', '库房'],
      ],
      'supplies',
      1,
      1,
    ],
    [
      'duties',
      [
        ['小组', '职责'],
        ['抢险组', '断电'],
      ],
      'organisation',
      1,
      0,
    ],
    [
      'steps',
      [
        ['步骤', '责任岗位', '处置措施', '时限'],
        ['1', '值班员', '断电', '5分钟'],
      ],
      'steps',
      1,
      0,
    ],
    [
      'any other table',
      [
        ['项目', '要求'],
        ['甲', '乙'],
      ],
      undefined,
      0,
      0,
    ],
    ['a header alone', [['姓名', '电话']], undefined, 0, 0],
  ])('%s', (_, table, kind, rows, problems) => {
    const read = recogniseTable(table)
    expect(read?.kind).toBe(kind)
    if (!read) return
    expect(read.rows[read.kind]).toHaveLength(rows)
    expect(read.problems).toHaveLength(problems)
  })

  it('takes the second number as the backup, and a quantity apart from its unit', () => {
    expect(
      recogniseTable([
        ['姓名', '手机'],
        ['甲', '13800010001/8120'],
      ])?.rows.contacts,
    ).toEqual([{ role: '甲', name: '甲', phone: '13800010001', backupPhone: '8120' }])
    expect(
      recogniseTable([
        ['名称', '数量', '地点'],
        ['水泵', '2 台', '泵房'],
      ])?.rows.supplies,
    ).toEqual([{ name: '水泵', quantity: 2, unit: '台', place: '泵房' }])
  })
})

it.each([
  ['火灾事故专项应急预案', true],
  ['配电房停电现场处置方案', true],
  ['综合应急预案', true],
  ['食物中毒应急预案（试行）', true],
  ['应急预案体系', false],
  ['与其他应急预案的衔接', false],
  ['编制应急预案', false],
  ['应急组织机构及职责', false],
])('%s: title of a plan? %s', (title, expected) => expect(isPlanTitle(title)).toBe(expected))

it.each([
  ['综合应急预案', [], [], 'comprehensive'],
  ['火灾专项应急预案', [], [], 'special'],
  ['停电现场处置方案', [], [], 'on-site'],
  ['停电应急预案', ['第三部分 现场处置方案'], [], 'on-site'],
  ['停电应急预案', [], ['事故风险描述', '应急工作职责', '应急处置', '注意事项'], 'on-site'],
  ['后勤应急预案', [], ['总则', '应急组织机构及职责', '应急响应', '后期处置'], 'comprehensive'],
  ['停水应急预案', [], ['适用范围', '处置措施'], 'special'],
] as const)('%s under %j with %j is %s', (title, above, chapters, kind) =>
  expect(kindOf(title, [...above], [...chapters])).toBe(kind),
)
