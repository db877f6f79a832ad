import { describe, expect, it } from 'vitest'
import { MAX_IMPORT_LINES, parseCalendarDays, yearsOf } from '@/due/rules/importDays'

const problemsOf = (text: string) => parseCalendarDays(text).problems.map(({ line, message }) => [line, message.zh])

describe('an import of holidays', () => {
  it('takes commas, tabs, full-width commas, a heading, empty lines and the usual ways to write a day', () => {
    const text =
      '\uFEFF日期,类别,名称\r\n2026-10-01,放假,国庆节,国办\r\n\r\n2026/10/2\t休\t国庆节\n2026年10月10日，上班，国庆节调休\n'
    expect(parseCalendarDays(text)).toEqual({
      problems: [],
      days: [
        { date: '2026-10-01', kind: 'holiday', name: '国庆节', source: '国办' },
        { date: '2026-10-02', kind: 'holiday', name: '国庆节' },
        { date: '2026-10-10', kind: 'workday', name: '国庆节调休' },
      ],
    })
  })

  it.each([
    ['2026-02-30,放假,春节', '日期“2026-02-30”无法识别'],
    ['10-01,放假,国庆节', '日期“10-01”无法识别'],
    ['2026-10-01,半天,国庆节', '类别“半天”无法识别'],
    ['2026-10-01,放假,', '缺少名称'],
    [`2026-10-01,放假,${'节'.repeat(41)}`, '不超过 40 个字'],
    ['2026-10-09,上班,国庆节', '2026-10-09 是周一至周五'],
  ])('refuses %s, saying %s', (line, words) => {
    expect(problemsOf(`2026-10-02,放假,国庆节\n${line}`)).toEqual([[2, expect.stringContaining(words)]])
  })

  it('names every bad line at once, and which line was first', () => {
    const text = 'x,放假,节\n2026-10-01,放假,国庆节\n2026-10-01,放假,国庆节\n2026-10-02,?,节'
    expect(problemsOf(text).map(([line]) => line)).toEqual([1, 3, 4])
    expect(problemsOf(text)[1]?.[1]).toContain('与第 2 行重复')
  })

  it('refuses nothing and too much', () => {
    expect(problemsOf(' \n\n')).toEqual([[0, expect.stringContaining('没有可导入的内容')]])
    expect(parseCalendarDays('2026-10-01,放假,节\n'.repeat(MAX_IMPORT_LINES + 1)).days).toEqual([])
  })

  it('knows the years it replaces', () => {
    expect(yearsOf([{ date: '2027-01-01' }, { date: '2026-10-01' }, { date: '2027-01-02' }])).toEqual([2026, 2027])
  })
})
