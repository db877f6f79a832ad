import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorLine, nextRun } from '@/jobs/rules'

const now = new Date('2026-11-23T08:00:00.000Z')
const secondsUntil = (everySeconds: number, failures: number) =>
  (nextRun(everySeconds, failures, now).getTime() - now.getTime()) / 1000

describe('nextRun', () => {
  it.each([
    ['a success waits its usual time', 20, 0, 20],
    ['a first failure is tried again after the usual time when that is short', 20, 1, 20],
    ['a second waits twice as long', 20, 2, 40],
    ['a fifth', 20, 5, 320],
    ['never longer than an hour', 20, 30, 3600],
    ['a daily job is tried again after a minute', 86_400, 1, 60],
    ['and after two', 86_400, 2, 120],
    ['a daily job that went well waits its day', 86_400, 0, 86_400],
  ])('%s', (_, every, failures, expected) => {
    expect(secondsUntil(every, failures)).toBe(expected)
  })

  it('never shortens with more failures, and always lies ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400 }), fc.integer({ min: 1, max: 200 }), (every, failures) => {
        const pause = secondsUntil(every, failures)
        return pause > 0 && pause <= 3600 && secondsUntil(every, failures + 1) >= pause
      }),
    )
  })
})

describe('errorLine', () => {
  it.each([
    ['an error', new Error('no\n  such table'), 'no such table'],
    [
      'a failed query without its values',
      new Error('Failed query: insert …\nparams: 张三,13800000000'),
      'Failed query: insert …',
    ],
    ['a thrown text', 'away', 'away'],
    ['nothing', new Error(''), 'unknown'],
    ['something long', 'x'.repeat(900), 'x'.repeat(500)],
  ])('%s', (_, error, expected) => {
    expect(errorLine(error)).toBe(expected)
  })
})
