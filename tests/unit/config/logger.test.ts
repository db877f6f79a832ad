import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { describeError, describeLine } from '@/config/logger'

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
      const lines: string[] = []
      const log = pino(
        { serializers: { err: describeError }, hooks: { logMethod: describeLine } },
        { write: (line: string) => lines.push(line) },
      )
      log.error({ err: new Error('Failed query: insert\nparams: 13900001111,"a\nb"'), ...(msg ? { msg } : {}) })
      expect(lines.join('')).toContain('Failed query')
      expect(lines.join('')).not.toContain('13900001111')
    },
  )
})
