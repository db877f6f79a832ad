import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failureLine, MAX_ATTEMPTS, readFailure, retryAt } from '@/notifications/rules/retry'

const now = new Date('2026-11-23T08:00:00.000Z')
const minutes = (attempts: number) => (retryAt(attempts, now).getTime() - now.getTime()) / 60_000

describe('retryAt', () => {
  it.each([
    [1, 1],
    [2, 5],
    [3, 15],
    [4, 60],
    [5, 240],
    [6, 720],
    [MAX_ATTEMPTS, 720],
  ])('after attempt %i it waits %i minutes', (attempts, expected) => {
    expect(minutes(attempts)).toBe(expected)
  })
  it('never shortens', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 50 }), (attempts) => minutes(attempts + 1) >= minutes(attempts)))
  })
})

const smtp = (responseCode: number, command: string) => Object.assign(new Error('refused'), { responseCode, command })

describe('readFailure', () => {
  it.each([
    ['the mailbox does not exist', smtp(550, 'RCPT TO'), 'refused'],
    ['the letter is not wanted', smtp(554, 'DATA'), 'refused'],
    ['the mailbox is full for now', smtp(452, 'RCPT TO'), 'later'],
    ['greylisted', smtp(450, 'RCPT TO'), 'later'],
    ['the sender is not allowed', smtp(553, 'MAIL FROM'), 'away'],
    ['a wrong password', smtp(535, 'AUTH PLAIN'), 'away'],
    ['nobody listens', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ESOCKET', command: 'CONN' }), 'away'],
    ['the server went silent', Object.assign(new Error('Timeout'), { code: 'ETIMEDOUT' }), 'away'],
    ['no error at all', 'x', 'away'],
  ])('%s', (_, error, expected) => {
    expect(readFailure(error)).toBe(expected)
  })
})

describe('failureLine', () => {
  it.each([
    [new Error('550 no\r\nsuch user '), '550 no such user'],
    ['x'.repeat(400), 'x'.repeat(300)],
    [new Error(' '), 'unknown'],
  ])('%#', (error, expected) => {
    expect(failureLine(error)).toBe(expected)
  })
})
