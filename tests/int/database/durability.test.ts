import { afterAll, describe, expect, it } from 'vitest'

import { startPayload, type TestPayload, testDatabase } from '../../helpers/database'
import { startLoad } from '../../helpers/load'
import { readPairs } from '../../helpers/pairs'

const WRITES = 60
/** Two processes load the whole configuration, one after the other. */
const TIMEOUT_MS = 180_000

let test: TestPayload | undefined
afterAll(() => test?.stop())

describe('kill −9 during writes', { timeout: TIMEOUT_MS }, () => {
  it('after a restart every acknowledged write is there, whole', async () => {
    const database = testDatabase()
    const load = startLoad(database, 'K')
    await load.until(WRITES)
    await load.kill()
    const acknowledged = load.acknowledged()
    expect(acknowledged.length).toBeGreaterThanOrEqual(WRITES)

    test = await startPayload(database)
    const { whole, torn } = await readPairs(test.payload)
    expect(acknowledged.filter((code) => !whole.has(code))).toEqual([])
    if (database.hasTransactions) expect(torn).toEqual([])
  })
})
