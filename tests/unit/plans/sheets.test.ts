import { describe, expect, it } from 'vitest'
import { fitCard, sheets } from '@/plans/rules/sheets'

const step = (length: number, note: string | null = null) => ({ text: '断'.repeat(length), note })
const text = (steps: ReturnType<typeof step>[], parts = 0) => ({
  steps,
  calls: Array.from({ length: parts }, (_, index) => `联系人 ${index} 0571-8800123${index}`),
  supplies: Array.from({ length: parts }, (_, index) => `物资 ${index}`),
  levels: parts > 0 ? ['Ⅰ级响应：发生火灾'] : [],
})

describe('a card on paper', () => {
  it('is set in the largest type when there is little to say', () => {
    expect(fitCard(text([step(20)], 2), sheets.a6)).toMatchObject({ size: 12, leftOut: [] })
  })

  it('has a line for each contact while the type stays large, else runs on', () => {
    expect(fitCard(text([step(20)], 5), sheets.a6)).toMatchObject({ isListed: true, leftOut: [] })
    expect(fitCard(text([step(20)], 12), sheets.a4x8)).toMatchObject({ isListed: false, leftOut: [] })
  })

  it('gets smaller before it says less', () => {
    const fitted = fitCard(
      text(
        Array.from({ length: 4 }, () => step(50, '注意')),
        4,
      ),
      sheets.a6,
    )
    expect(fitted.size).toBeLessThan(12)
    expect(fitted.leftOut).toEqual([])
  })

  it('says less in the end, the steps last, and says what is missing', () => {
    const fitted = fitCard(
      text(
        Array.from({ length: 7 }, () => step(40, '注意')),
        8,
      ),
      sheets.a4x8,
    )
    expect(fitted.levels).toEqual([])
    expect(fitted.leftOut).toContain('分级')
    const long = fitCard(
      text(
        Array.from({ length: 30 }, () => step(120)),
        8,
      ),
      sheets.a4x8,
    )
    expect(long.steps.length).toBeGreaterThan(0)
    expect(long.steps.length).toBeLessThan(30)
    expect(long.leftOut.at(-1)).toBe(`第 ${long.steps.length + 1} 项及以后的步骤`)
  })

  it('holds a step longer than the card without losing its way', () => {
    expect(fitCard(text([step(4000)]), sheets.a4x8).leftOut).toContain('全部步骤')
  })
})
