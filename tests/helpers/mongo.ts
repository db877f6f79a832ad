import { spawnSync } from 'node:child_process'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'

import { startEmulator } from './mongoEmulator'

export interface Mongo {
  /** Address without a database. */
  uri: string
  /** `server`: a MongoDB given by address; `memory`: started here from a `mongod`; `emulator`: not MongoDB, no transactions. */
  kind: 'server' | 'memory' | 'emulator'
  stop: () => Promise<void>
}

export interface NoMongo {
  kind: 'none'
  reason: string
}

const findMongod = (): string | undefined => {
  const given = process.env.MONGOMS_SYSTEM_BINARY
  if (given) return given
  const found = spawnSync('which', ['mongod'], { encoding: 'utf8' })
  return found.status === 0 ? found.stdout.trim() : undefined
}

const startMemory = async (systemBinary: string): Promise<Mongo> => {
  process.env.MONGOMS_RUNTIME_DOWNLOAD = 'false'
  const set = await MongoMemoryReplSet.create({
    binary: { systemBinary, checkMD5: false },
    replSet: { count: 1, storageEngine: 'wiredTiger' },
  })
  return { uri: set.getUri(), kind: 'memory', stop: () => set.stop().then(() => undefined) }
}

/**
 * A MongoDB for the integration tests: `MONGODB_URI`, else a `mongod` of this machine, else the emulator where Java and Maven are.
 * @throws Error when there is none and `REQUIRE_MONGO=1`
 */
export const startMongo = async (): Promise<Mongo | NoMongo> => {
  const given = process.env.MONGODB_URI
  if (given) return { uri: given, kind: 'server', stop: () => Promise.resolve() }
  const mongod = findMongod()
  if (mongod) return startMemory(mongod)
  const emulator = await startEmulator()
  if ('uri' in emulator) return { kind: 'emulator', ...emulator }
  const reason = `no MONGODB_URI, no mongod on the PATH, ${emulator.reason}`
  if (process.env.REQUIRE_MONGO === '1') throw new Error(`REQUIRE_MONGO=1, but ${reason}`)
  return { kind: 'none', reason }
}

/** The same server with another database. */
export const withDatabase = (uri: string, name: string): string => {
  const [, server = '', query = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(uri) ?? []
  return `${server}/${name}${query}`
}
