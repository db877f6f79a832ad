import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/config/env'
import { JOBS_HEADER, jobsToken } from '@/jobs/token'
import { startPayload, type TestPayload } from '../../helpers/database'

let test: TestPayload
beforeAll(async () => {
  test = await startPayload()
})
afterAll(() => test?.stop())

const ask = async (token?: string) => {
  const { POST } = await import('@/app/(payload)/api/jobs/route')
  const headers = new Headers(token === undefined ? {} : { [JOBS_HEADER]: token })
  return POST(new Request('http://127.0.0.1/api/jobs', { method: 'POST', headers }))
}

describe('POST /api/jobs', () => {
  it.each([
    ['no token', undefined],
    ['an empty one', ''],
    ['that of another installation', jobsToken('x'.repeat(32))],
  ])('answers 404 to %s and runs nothing', async (_, token) => {
    expect((await ask(token)).status).toBe(404)
    expect((await test.payload.count({ collection: 'job-leases' })).totalDocs).toBe(0)
  })

  it('runs what is due for the timer, once', async () => {
    const first: unknown = await (await ask(jobsToken(env().secret))).json()
    expect(first).toMatchObject({ 'mail-notices': 'ran', 'mail-digests': 'ran', 'refresh-statistics': 'ran' })
    const second: unknown = await (await ask(jobsToken(env().secret))).json()
    expect(second).toMatchObject({ 'refresh-statistics': 'skipped' })
  })
})
