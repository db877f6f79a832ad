/**
 * Generated files must be what the present configuration generates: src/payload-types.ts, the admin's import map,
 * and the newest SQLite migration, whose snapshot must equal the schema. Writes nothing into the project but a
 * temporary neighbour of the import map (its paths depend on where it lies).
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import config from '@payload-config'
import { generateImportMap, getPayload, type SanitizedConfig } from 'payload'
import { generateTypes } from 'payload/node'
import { differences } from './lib/differences.mjs'

const IMPORT_MAP = path.resolve('src/app/(payload)/admin/importMap.js')
const TYPES = path.resolve('src/payload-types.ts')
const MIGRATIONS = path.resolve('src/migrations')

const read = (file: string): string => readFileSync(file, 'utf8')

async function staleTypes(sanitized: SanitizedConfig): Promise<string[]> {
  const dir = mkdtempSync(path.join(tmpdir(), 'houqin-types-'))
  const file = path.join(dir, 'payload-types.ts')
  process.env.PAYLOAD_TS_OUTPUT_PATH = file
  try {
    await generateTypes(sanitized, { log: false })
    return read(file) === read(TYPES) ? [] : ['src/payload-types.ts is out of date: npm run generate']
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

async function staleImportMap(sanitized: SanitizedConfig): Promise<string[]> {
  const file = path.join(path.dirname(IMPORT_MAP), `importMap.check-${process.pid}.js`)
  const admin = { ...sanitized.admin, importMap: { ...sanitized.admin.importMap, importMapFile: file } }
  try {
    await generateImportMap({ ...sanitized, admin }, { log: false, force: true })
    return read(file).trim() === read(IMPORT_MAP).trim() ? [] : ['importMap.js is out of date: npm run generate']
  } finally {
    rmSync(file, { force: true })
  }
}

/** What drizzle-kit's adapter offers; Payload's public types leave it out. */
interface SchemaSource {
  schema: Record<string, unknown>
  requireDrizzleKit: () => { generateDrizzleJson: (schema: Record<string, unknown>) => Promise<object> | object }
}

const hasSchema = (adapter: object): adapter is SchemaSource => 'schema' in adapter && 'requireDrizzleKit' in adapter

async function staleMigrations(sanitized: SanitizedConfig): Promise<string[]> {
  const payload = await getPayload({ config: sanitized, disableDBConnect: true, disableOnInit: true })
  const adapter: object = payload.db
  if (!hasSchema(adapter)) return ['schema check needs SQLite: unset DATABASE_URI']
  const newest = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  if (!newest) return ['there is no migration: npm run migrate:create']
  const schema = await adapter.requireDrizzleKit().generateDrizzleJson(adapter.schema)
  const changes = differences(JSON.parse(read(path.join(MIGRATIONS, newest))), JSON.parse(JSON.stringify(schema)))
  if (changes.length === 0) return []
  return [`the schema changed without a migration (npm run migrate:create <name>): ${changes.slice(0, 8).join(', ')}`]
}

process.env.PAYLOAD_MIGRATING = 'true'
const sanitized = await config
const complaints = [
  ...(await staleTypes(sanitized)),
  ...(await staleImportMap(sanitized)),
  ...(await staleMigrations(sanitized)),
]
for (const line of complaints) console.error(`✗ ${line}`)
process.exit(complaints.length > 0 ? 1 : 0)
