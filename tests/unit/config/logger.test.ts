import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { describeError, describeLine } from '@/config/logger'

const linesOf = (write: (log: pino.Logger) => void) => {
  const lines: string[] = []
  const options = { serializers: { err: describeError }, hooks: { logMethod: describeLine } }
  write(pino(options, { write: (line: string) => lines.push(line) }))
  return lines
}

describe('a refusal', () => {
  // As Payload's APIError is.
  const thrown = (status: number) => Object.assign(new Error('登录邮箱或密码不正确'), { status, isOperational: true })
  it.each([
    [401, 30],
    [400, 30],
    [409, 30],
    [500, 50],
    [503, 50],
  ])('with status %i has level %i', (status, level) => {
    const lines = linesOf((log) => log.error({ err: thrown(status) }))
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level, msg: '登录邮箱或密码不正确' }])
  })

  it('is told by its words alone', () => {
    expect(linesOf((log) => log.error({ err: thrown(401) })).join('')).not.toContain('stack')
    expect(linesOf((log) => log.error({ err: thrown(500) })).join('')).toContain('stack')
  })

  it('is told within an error of GraphQL', () => {
    const err = Object.assign(new Error('无权'), { originalError: thrown(403) })
    expect(linesOf((log) => log.error({ err })).map((line) => JSON.parse(line))).toMatchObject([{ level: 30 }])
  })

  it('is an error where a job says what failed by it', () => {
    const lines = [
      ...linesOf((log) => log.error({ err: thrown(400), msg: 'approved version did not take effect', case: 17 })),
      ...linesOf((log) => log.error({ err: thrown(400) }, 'job failed')),
    ]
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 50, msg: 'approved version did not take effect', case: 17 },
      { level: 50, msg: 'job failed' },
    ])
  })

  it('is not what any other error is', () => {
    const lines = linesOf((log) => log.error(Object.assign(new Error('broken'), { status: 400 })))
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 50 }])
  })
})

describe('a logged error', () => {
  it('keeps the query and loses its values', () => {
    const error = new Error('Failed query: select "id" from "users" where "email" = ?\nparams: li@example.com,1')
    const text = JSON.stringify(describeError(error))
    expect(text).toContain('Failed query')
    expect(text).not.toContain('li@example.com')
  })

  it('loses the values of its cause too', () => {
    const error = new Error('not saved', { cause: new Error('Failed query: insert\nparams: 13900001111') })
    expect(JSON.stringify(describeError(error))).not.toContain('13900001111')
  })

  it.each([[{ msg: undefined }], [{ msg: 'Failed query: select\nparams: 13900001111' }]])(
    'in the line’s own words %#',
    ({ msg }) => {
      const err = new Error('Failed query: insert\nparams: 13900001111,"a\nb"')
      const lines = linesOf((log) => log.error({ err, ...(msg ? { msg } : {}) }))
      expect(lines.join('')).toContain('Failed query')
      expect(lines.join('')).not.toContain('13900001111')
    },
  )
})
