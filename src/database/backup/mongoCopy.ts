import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BSON, type ClientSession, type Collection, type Db, MongoClient } from 'mongodb'

import { SERVER_SELECTION_MS, splitCompatibility } from '../mongoUri'
import { messageOf } from '../sqliteFile'
import { BackupError } from './error'
import type { CopyFacts } from './sqliteCopy'

/** Collections put aside by a restore begin like this; they are no part of a backup. */
export const ASIDE_PREFIX = 'before-restore-'
export const STAGING_PREFIX = 'restoring-'

/** Connects for one piece of work. @throws BackupError when the server does not answer */
export const withMongo = async <T>(uri: string, work: (client: MongoClient, db: Db) => Promise<T>): Promise<T> => {
  const client = new MongoClient(splitCompatibility(uri).url, {
    appName: 'houqin-backup',
    serverSelectionTimeoutMS: SERVER_SELECTION_MS,
  })
  try {
    await client.connect()
  } catch (error) {
    await client.close()
    throw new BackupError(`无法连接 MongoDB：${messageOf(error)}`, 'MongoDB does not answer')
  }
  try {
    return await work(client, client.db())
  } finally {
    await client.close()
  }
}

/** The collections of the product, without what the server or a restore keeps beside them. */
export const collectionNames = async (db: Db): Promise<string[]> => {
  const found = await db.listCollections({}, { nameOnly: true }).toArray()
  return found
    .map(({ name }) => name)
    .filter((name) => ![ASIDE_PREFIX, STAGING_PREFIX, 'system.'].some((prefix) => name.startsWith(prefix)))
    .sort()
}

/** One collection in the layout of `mongodump`: documents byte for byte, indexes beside them. @returns how many documents */
const dumpCollection = async (collection: Collection, target: string, session?: ClientSession): Promise<number> => {
  const indexes = await collection.indexes()
  const metadata = { collectionName: collection.collectionName, type: 'collection', options: {}, indexes }
  await writeFile(`${target}.metadata.json`, BSON.EJSON.stringify(metadata, { relaxed: false }))
  let count = 0
  const documents = async function* () {
    const cursor = collection.find({}, { raw: true, ...(session ? { session } : {}) })
    for await (const document of cursor) {
      count += 1
      yield document
    }
  }
  await pipeline(Readable.from(documents()), createWriteStream(`${target}.bson`))
  return count
}

/**
 * Copies a MongoDB through the driver. On a replica set all reads belong to one snapshot; `mongodump` gives that only for a whole
 * server (`--oplog`), never for one database, which is why it is not used. `mongorestore` can read the result.
 */
export const copyMongo = (uri: string, target: string): Promise<CopyFacts> =>
  withMongo(uri, async (client, db) => {
    const isConsistent = Boolean(client.options.replicaSet)
    await mkdir(target, { recursive: true })
    const counts: Record<string, number> = {}
    const session = isConsistent ? client.startSession({ snapshot: true }) : undefined
    try {
      for (const name of await collectionNames(db)) {
        counts[name] = await dumpCollection(db.collection(name), path.join(target, name), session)
      }
    } finally {
      await session?.endSession()
    }
    const ran = await db
      .collection('payload-migrations')
      .find({ batch: { $gte: 0 } })
      .toArray()
    return { isConsistent, counts, migrations: ran.map(({ name }) => String(name)).sort() }
  })
