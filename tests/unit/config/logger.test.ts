import { describe, expect, it } from 'vitest'
import { describeError } from '@/config/logger'

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
})
