import { describe, expect, it } from 'vitest'
import { isJobsToken, jobsToken } from '@/jobs/token'

const secret = 's'.repeat(32)
const token = jobsToken(secret)

describe('the timer’s token', () => {
  it('does not show the secret', () => {
    expect(token).toMatch(/^[\da-f]{64}$/)
    expect(token).not.toContain(secret)
  })
  it.each([
    ['its own', token, true],
    ['none', null, false],
    ['empty', '', false],
    ['that of another secret', jobsToken('t'.repeat(32)), false],
    ['a part', token.slice(1), false],
    ['letters of several bytes', '密'.repeat(64), false],
    ['the secret itself', secret, false],
  ])('%s: %#', (_, given, expected) => {
    expect(isJobsToken(given, secret)).toBe(expected)
  })
})
