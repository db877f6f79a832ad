import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimLease, endLease, ensureLeases } from '@/jobs/lease'
import type { Job } from '@/jobs/model'
import { runDueJobs } from '@/jobs/run'
import { runTsx } from '../../helpers/child'
import { startPayload, type TestPayload } from '../../helpers/database'

let test: TestPayload
let payload: Payload
beforeAll(async () => {
  test = await startPayload()
  payload = test.payload
})
afterAll(() => test?.stop())

const start = new Date('2026-11-23T08:00:00.000Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000)

/** A job that counts its runs and fails while it is told to. */
const counting = (name: string, everySeconds = 60) => {
  const state = { runs: 0, fails: false, last: start }
  const job: Job = {
    name,
    everySeconds,
    run: async ({ now }) => {
      state.runs += 1
      state.last = now
      await new Promise((done) => setTimeout(done, 20))
      if (state.fails) throw new Error(`${name} cannot`)
    },
  }
  return { state, job }
}

const rowOf = async (name: string) => {
  const { docs } = await payload.find({ collection: 'job-leases', where: { name: { equals: name } } })
  expect(docs).toHaveLength(1)
  return docs[0]
}

describe('a job', () => {
  it('runs once although several instances ask at once, the very first time too', async () => {
    const { state, job } = counting('once')
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => runDueJobs({ payload, jobs: [job], now: start })),
    )
    expect(state.runs).toBe(1)
    expect(outcomes.map(({ once }) => once).sort()).toEqual(['ran', ...Array(5).fill('skipped')])
    await rowOf('once')
  })

  it('runs again when its time has come, not before, and remembers that across restarts', async () => {
    const { job } = counting('regular')
    await runDueJobs({ payload, jobs: [job], now: start })
    expect(await rowOf('regular')).toMatchObject({
      nextAt: later(60).toISOString(),
      lastRunAt: start.toISOString(),
      lastOkAt: start.toISOString(),
      failures: 0,
    })
    // A server started anew knows nothing but the rows.
    const { state, job: restarted } = counting('regular')
    const at = async (seconds: number) =>
      (await runDueJobs({ payload, jobs: [restarted], now: later(seconds) }))['regular']
    expect([await at(1), await at(30), await at(58)]).toEqual(['skipped', 'skipped', 'skipped'])
    expect([await at(60), await at(61), await at(120)]).toEqual(['ran', 'skipped', 'ran'])
    expect(state.runs).toBe(2)
  })

  it('that fails stops no other, waits longer each time and is well again after a success', async () => {
    const { state: bad, job: badJob } = counting('bad')
    const { state: good, job: goodJob } = counting('good')
    bad.fails = true
    const at = (seconds: number) => runDueJobs({ payload, jobs: [badJob, goodJob], now: later(seconds) })

    expect(await at(0)).toEqual({ bad: 'failed', good: 'ran' })
    expect(await rowOf('bad')).toMatchObject({ failures: 1, lastError: 'bad cannot', nextAt: later(60).toISOString() })
    expect((await rowOf('bad'))?.lastOkAt ?? null).toBeNull()
    expect(await at(60)).toEqual({ bad: 'failed', good: 'ran' })
    expect(await rowOf('bad')).toMatchObject({ failures: 2, nextAt: later(60 + 120).toISOString() })
    expect(await at(120)).toEqual({ bad: 'skipped', good: 'ran' })
    bad.fails = false
    expect(await at(180)).toEqual({ bad: 'ran', good: 'ran' })
    const row = await rowOf('bad')
    expect(row).toMatchObject({ failures: 0, nextAt: later(240).toISOString(), lastOkAt: later(180).toISOString() })
    expect(row?.lastError ?? null).toBeNull()
    expect(good.runs).toBe(4)
  })

  it('whose server crashed runs elsewhere once its lease is over, and not before', async () => {
    const { state, job } = counting('crashed', 20)
    await ensureLeases(payload, ['crashed'], start)
    expect(await claimLease(payload, { name: 'crashed', holder: 'dead', now: start })).toEqual({ failures: 0 })
    const at = async (seconds: number) => (await runDueJobs({ payload, jobs: [job], now: later(seconds) }))['crashed']
    expect([await at(20), await at(300), await at(599)]).toEqual(['skipped', 'skipped', 'skipped'])
    expect(await at(600)).toBe('ran')
    expect(state.runs).toBe(1)
  })

  it('that outlived its lease does not end the run of the next holder', async () => {
    const name = 'slow'
    await ensureLeases(payload, [name], start)
    await claimLease(payload, { name, holder: 'first', now: start })
    expect(await claimLease(payload, { name, holder: 'second', now: later(601) })).toEqual({ failures: 0 })
    await endLease(payload, { name, holder: 'first', now: later(602), nextAt: later(603), failures: 0, error: null })
    expect(await rowOf(name)).toMatchObject({ holder: 'second', until: later(1201).toISOString() })
    expect(await claimLease(payload, { name, holder: 'third', now: later(700) })).toBeNull()
  })

  it('gets a request of its own', async () => {
    const requests = new Set<object>()
    const job = (name: string): Job => ({ name, everySeconds: 60, run: async ({ req }) => void requests.add(req) })
    await runDueJobs({ payload, jobs: [job('own-a'), job('own-b')], now: start })
    expect(requests.size).toBe(2)
  })

  it('runs once for each time although two processes ask', async () => {
    const at = '2026-11-24T08:00:00.000Z'
    const children = await Promise.all([1, 2].map(() => runTsx('tests/helpers/jobRunner.ts', [at])))
    expect(children.map(({ code, output }) => (code === 0 ? 0 : output))).toEqual([0, 0])
    const runs = children.flatMap(({ output }) =>
      [...output.matchAll(/^ran (\d)$/gm)].map(([, minute]) => Number(minute)),
    )
    expect(runs.sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  }, 120_000)
})
