import { describe, expect, it } from 'vitest'
import {
  daysUntil,
  dialable,
  excerpt,
  formatDate,
  formatDateRange,
  formatMonth,
  formatNumber,
  formatQuantity,
  formatScore,
  linesOf,
  machineDate,
} from '@/shared/format'

describe('formatDate', () => {
  it.each([
    ['2026-11-23T04:00:00.000Z', '2026年11月23日'],
    // A day begins in Shanghai eight hours before it begins in Greenwich.
    ['2026-11-22T16:00:00.000Z', '2026年11月23日'],
    ['2026-11-22T15:59:59.000Z', '2026年11月22日'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    ['kein Datum', ''],
  ])('%s → %s', (value, expected) => {
    expect(formatDate(value)).toBe(expected)
  })

  it('follows another time zone', () => {
    expect(formatDate('2026-11-22T16:00:00.000Z', 'Europe/London')).toBe('2026年11月22日')
  })
})

it('writes months, machine dates and ranges', () => {
  expect(formatMonth('2026-11-22T16:00:00.000Z')).toBe('2026年11月')
  expect(machineDate('2026-11-22T16:00:00.000Z')).toBe('2026-11-23')
  expect(formatDateRange('2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z')).toBe('2026年1月1日—2026年12月31日')
  expect(formatDateRange('2026-01-01T00:00:00Z', null)).toBe('2026年1月1日')
})

describe('numbers', () => {
  it.each([
    [1234567.891, '1,234,567.89'],
    [15, '15'],
    [0.5, '0.5'],
  ])('%s → %s', (value, expected) => {
    expect(formatNumber(value)).toBe(expected)
  })

  it.each([
    [126000, 'kWh', '126,000\u2009kWh'],
    [15, '分钟', '15分钟'],
    [98, '%', '98%'],
    [40, '℃', '40\u2009℃'],
    [3, null, '3'],
  ])('%s %s → %s', (value, unit, expected) => {
    expect(formatQuantity(value, unit)).toBe(expected)
  })

  it('gives a score a decimal', () => {
    expect([formatScore(90), formatScore(89.6), formatScore(84.45)]).toEqual(['90.0', '89.6', '84.45'])
  })
})

describe('daysUntil', () => {
  const now = new Date('2026-11-23T00:00:00Z')
  it.each([
    ['2026-11-24T00:00:00Z', 1],
    ['2026-11-23T00:00:00Z', 0],
    ['2026-11-20T00:00:00Z', -3],
    [null, undefined],
  ])('%s → %s', (value, expected) => {
    expect(daysUntil(value, now)).toBe(expected)
  })
})

describe('excerpt', () => {
  it('leaves a short text and cuts a long one by characters, not by code units', () => {
    expect(excerpt('  报修\n服务  ')).toBe('报修 服务')
    expect(excerpt('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…')
    expect(excerpt(null)).toBe('')
  })
})

it('takes the lines of a list without the marks typed in front', () => {
  expect(linesOf('1. 报警\n2、疏散\n\n（3） 清点\n- 记录\n4.5 米警戒线')).toEqual([
    '报警',
    '疏散',
    '清点',
    '记录',
    '4.5 米警戒线',
  ])
  expect(linesOf(null)).toEqual([])
})

describe('dialable', () => {
  it.each([
    ['0571-8800 1234', '057188001234'],
    ['+86 (571) 88001234', '+8657188001234'],
    ['88001234转8120', '88001234'],
    ['8120', '8120'],
  ])('%s → %s', (phone, expected) => {
    expect(dialable(phone)).toBe(expected)
  })
})
