import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byKind, digestsDue, lastDigestAt } from '@/notifications/rules/digest'

describe('lastDigestAt', () => {
  it.each([
    ['right at the hour (8:00 in Shanghai)', '2026-11-23T00:00:00.000Z', 8, '2026-11-23T00:00:00.000Z'],
    ['a moment before it: yesterday’s', '2026-11-22T23:59:59.999Z', 8, '2026-11-22T00:00:00.000Z'],
    ['in the afternoon', '2026-11-23T07:30:12.345Z', 8, '2026-11-23T00:00:00.000Z'],
    [
      'after midnight in Shanghai, still the day before in UTC',
      '2026-11-22T16:30:00.000Z',
      8,
      '2026-11-22T00:00:00.000Z',
    ],
    ['at midnight', '2026-11-22T16:00:00.000Z', 0, '2026-11-22T16:00:00.000Z'],
    ['late in the evening', '2026-11-23T14:00:00.000Z', 23, '2026-11-22T15:00:00.000Z'],
    ['over the turn of the year', '2026-12-31T23:00:00.000Z', 8, '2026-12-31T00:00:00.000Z'],
  ])('%s', (_, now, hour, expected) => {
    expect(lastDigestAt(new Date(now), hour).toISOString()).toBe(expected)
  })
  it('follows another time zone', () => {
    const at = lastDigestAt(new Date('2026-11-23T07:30:00.000Z'), 8, 'Europe/Berlin')
    expect(at.toISOString()).toBe('2026-11-23T07:00:00.000Z')
  })
  it('is one moment a day', () => {
    const day = 86_400_000
    const moments = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) })
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 23 }), (now, hour) => {
        const at = lastDigestAt(new Date(now), hour).getTime()
        const isRecent = at <= now && now - at < day
        return isRecent && (at + 8 * 3_600_000) % day === hour * 3_600_000
      }),
    )
  })
})

describe('digestsDue', () => {
  const now = new Date('2026-11-23T00:05:00.000Z')
  const notice = (recipient: number | string, mailNextAt: string | null = null) => ({ recipient, mailNextAt })
  it('makes one for each person', () => {
    expect(digestsDue([notice(1), notice(2), notice('1')], now).map(({ length }) => length)).toEqual([2, 1])
  })
  it('waits as a whole when one notice waits for its next attempt', () => {
    expect(digestsDue([notice(1), notice(1, '2026-11-23T00:06:00.000Z'), notice(2)], now)).toEqual([[notice(2)]])
  })
  it('tries again when the time has come', () => {
    expect(digestsDue([notice(1, now.toISOString())], now)).toHaveLength(1)
  })
  it('is nothing without notices', () => {
    expect(digestsDue([], now)).toEqual([])
  })
})

describe('byKind', () => {
  it('keeps the order of the vocabulary and of the notices, without empty kinds', () => {
    const notices = [
      { kind: 'due', title: 'a' },
      { kind: 'review', title: 'b' },
      { kind: 'due', title: 'c' },
    ] as const
    expect(byKind([...notices]).map(({ key, items }) => [key, ...items.map(({ title }) => title)])).toEqual([
      ['review', 'b'],
      ['due', 'a', 'c'],
    ])
  })
})
