import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { BSON, type Collection, type Db, type Document, type IndexDescription, type MongoClient } from 'mongodb'

import { MONGO_APP_NAME } from '../mongoUri'
import { BackupError } from './error'
import { listFiles } from './manifest'
import { ASIDE_PREFIX, collectionNames, STAGING_PREFIX, withMongo } from './mongoCopy'

const BATCH = 500
const LENGTH_BYTES = 4
const BSON_SUFFIX = '.bson'

/** The documents of a `.bson` file, each led by its own length. Numbers keep their BSON types. */
const readDocuments = async function* (file: string): AsyncGenerator<Document> {
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(file)) {
    rest = Buffer.concat([rest, chunk])
    while (rest.length >= LENGTH_BYTES && rest.length >= rest.readInt32LE(0)) {
      const length = rest.readInt32LE(0)
      yield BSON.deserialize(rest.subarray(0, length), { promoteValues: false })
      rest = rest.subarray(length)
    }
  }
  if (rest.length > 0) throw new BackupError(`备份文件不完整：${path.basename(file)}`, 'a document is cut off')
}

const isIndexList = (value: unknown): value is IndexDescription[] =>
  Array.isArray(value) && value.every((index) => typeof index === 'object' && index !== null && 'key' in index)

/** `_id` has its index by itself. */
const readIndexes = async (file: string): Promise<IndexDescription[]> => {
  const { indexes }: Document = BSON.EJSON.parse(await readFile(file, 'utf8'))
  if (!isIndexList(indexes)) throw new BackupError(`备份的索引描述已损坏：${path.basename(file)}`, 'damaged metadata')
  return indexes.filter(({ name }) => name !== '_id_')
}

const fill = async (collection: Collection, file: string): Promise<void> => {
  let batch: Document[] = []
  const write = async (): Promise<void> => {
    if (batch.length > 0) await collection.insertMany(batch, { ordered: false })
    batch = []
  }
  for await (const document of readDocuments(file)) {
    batch.push(document)
    if (batch.length >= BATCH) await write()
  }
  await write()
}

/** @throws BackupError when the application is connected. Servers that do not tell (emulators, few rights) pass. */
const assertNotRunning = async (client: MongoClient): Promise<void> => {
  const connected = await client
    .db('admin')
    .aggregate([{ $currentOp: { idleConnections: true } }, { $match: { appName: MONGO_APP_NAME } }])
    .toArray()
    .catch(() => [])
  if (connected.length > 0) {
    throw new BackupError(
      '应用正在使用这个数据库，请先停止应用',
      'the application is running on this database; stop it first',
    )
  }
}

const stage = async (db: Db, directory: string): Promise<string[]> => {
  const files = (await listFiles(directory)).filter((file) => file.endsWith(BSON_SUFFIX))
  const names = files.map((file) => file.slice(0, -BSON_SUFFIX.length))
  for (const name of names) {
    await db.dropCollection(`${STAGING_PREFIX}${name}`).catch(() => false)
    const collection = await db.createCollection(`${STAGING_PREFIX}${name}`)
    await fill(collection, path.join(directory, `${name}${BSON_SUFFIX}`))
    const indexes = await readIndexes(path.join(directory, `${name}.metadata.json`))
    if (indexes.length > 0) await collection.createIndexes(indexes)
  }
  return names
}

/** Whether the database holds any document that a restore would push aside. */
export const isMongoEmpty = (uri: string): Promise<boolean> =>
  withMongo(uri, async (_client, db) => {
    for (const name of await collectionNames(db)) if (await db.collection(name).findOne({})) return false
    return true
  })

/**
 * Fills collections under other names first and then renames, collection by collection; the old ones stay as
 * `before-restore-<stamp>-<name>`. @returns the prefix of the old ones
 */
export const restoreMongo = (args: {
  uri: string
  directory: string
  stamp: string
  beforeSwitch: () => Promise<void>
}): Promise<string> =>
  withMongo(args.uri, async (client, db) => {
    await assertNotRunning(client)
    const names = await stage(db, args.directory)
    const aside = `${ASIDE_PREFIX}${args.stamp}-`
    await args.beforeSwitch()
    for (const name of await collectionNames(db)) await db.renameCollection(name, `${aside}${name}`)
    for (const name of names) await db.renameCollection(`${STAGING_PREFIX}${name}`, name)
    return aside
  })
