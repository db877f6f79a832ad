import { describe, expect, it } from 'vitest'
import { plans } from '@/seed/content/plans'

/** Elements that GB/T 29639-2020 asks for, in its order (chapters 6, 7, 8; attachments 9). */
const elements = {
  comprehensive: [
    ['总则', '应急组织机构及职责', '应急响应', '后期处置', '应急保障'],
    [
      '适用范围',
      '响应分级',
      '信息报告',
      '预警',
      '响应启动',
      '应急处置',
      '应急支援',
      '响应终止',
      '通信与信息保障',
      '应急队伍保障',
      '物资装备保障',
      '其他保障',
    ],
  ],
  special: [['适用范围', '应急组织机构及职责', '响应启动', '处置措施', '应急保障'], []],
  'on-site': [['事故风险描述', '应急工作职责', '应急处置', '注意事项'], []],
} as const

const ATTACHMENTS = 8

const bare = (title: string) =>
  title.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|附件\d+ ?)/, '')

describe('emergency plans', () => {
  it.each(['comprehensive', 'special', 'on-site'] as const)('has plans of kind %s', (kind) => {
    expect(plans.some(({ planType }) => planType === kind)).toBe(true)
  })

  it.each(['智慧安防系统故障', '突发公共卫生事件', '电梯困人', '停水停电', '食品安全事故', '火灾', '燃气泄漏'])(
    'has one for %s',
    (event) => {
      expect(plans.some(({ eventType }) => eventType === event)).toBe(true)
    },
  )

  it.each(plans.map((plan) => [plan.title, plan] as const))(
    '%s has every element with text, in order',
    (_title, plan) => {
      const [first, second] = elements[plan.planType]
      const titles = (level: number) =>
        plan.sections.filter((one) => one.level === level).map(({ title }) => bare(title))
      const isAttachment = (title: string) =>
        plan.sections.some((one) => one.title.startsWith('附件') && bare(one.title) === title)
      expect(titles(1).filter((title) => !isAttachment(title))).toEqual([...first])
      expect(titles(2)).toEqual([...second])
      expect(plan.sections.filter(({ body }) => body.length < 20)).toEqual([])
      if (plan.planType === 'comprehensive')
        expect(plan.sections.filter(({ title }) => title.startsWith('附件'))).toHaveLength(ATTACHMENTS)
    },
  )

  it.each(plans.filter(({ planType }) => planType !== 'on-site').map((plan) => [plan.title, plan] as const))(
    '%s answers on three levels',
    (_title, { levels }) => {
      expect(levels.map(({ level }) => level)).toEqual(['I', 'II', 'III'])
    },
  )

  it.each(plans.map((plan) => [plan.title, plan] as const))(
    '%s can be used: organisation, calls, steps, supplies',
    (_title, plan) => {
      expect(plan.organisation.length).toBeGreaterThanOrEqual(4)
      expect(plan.contacts.length).toBeGreaterThanOrEqual(5)
      expect(plan.contacts.every(({ staff, phone }) => staff !== undefined || phone !== undefined)).toBe(true)
      expect(plan.steps.length).toBeGreaterThanOrEqual(5)
      expect(plan.supplies.length).toBeGreaterThanOrEqual(3)
    },
  )

  it('shows most to everybody, some to staff, one to security only', () => {
    const count = (visibility: string) => plans.filter((plan) => plan.visibility === visibility).length
    expect(count('public')).toBeGreaterThan(count('internal'))
    expect(count('internal')).toBeGreaterThan(0)
    expect(
      plans
        .filter(({ visibility }) => visibility === 'restricted')
        .map(({ audienceDepartments }) => audienceDepartments),
    ).toEqual([['AB']])
  })
})
