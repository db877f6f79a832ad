import type { Payload } from 'payload'
import { auditWritten } from '@/audit/actions'
import { verifyAuditLog } from '@/audit/queries'
import type { AuditLog } from '@/payload-types'
import type { Id } from '@/shared/ids'
import { type Client, createClient, type Visitor } from '../../helpers/access/client'
import { firstAdmin, PASSWORD, signIn, tokenIn } from '../../helpers/access/people'
import { startServer } from '../../helpers/access/server'
import { startPayload, type TestDatabase } from '../../helpers/database'

export interface Setting {
  payload: Payload
  database: TestDatabase
  client: Client
  admin: Visitor
  adminId: Id
  staff: Visitor
  staffId: Id
  department: Id
  /** Entries of an action, oldest first, when all that was to be written is written. */
  entries: (action: AuditLog['action']) => Promise<AuditLog[]>
  /** What is wrong with the log, as `kind number`. */
  problems: () => Promise<string[]>
  stop: () => Promise<void>
}

const idIn = (visitor: Visitor): Id => {
  const id = visitor.asker?.id
  if (id === undefined) throw new Error(`${visitor.name} has no id`)
  return id
}

export const startSetting = async (): Promise<Setting> => {
  process.env.LOG_LEVEL ??= 'fatal'
  const started = await startPayload()
  const { payload, database } = started
  const { default: config } = await import('@payload-config')
  const server = await startServer(config)
  const client = createClient(server.url)
  const admin = await firstAdmin(client)
  const context = { seeding: true }
  const { id: department } = await payload.create({
    collection: 'departments',
    data: { name: '维修部', code: 'WX', kind: 'other' },
    context,
  })
  const email = 'lin@demo.houqin.example'
  const { id: staffId } = await payload.create({
    collection: 'users',
    data: { name: '林工', email, password: PASSWORD, roles: ['editor'], departments: [department] },
    context,
  })
  const token = tokenIn(await signIn(client, email))
  const staff: Visitor = { name: '林工', asker: null, token }
  const entries = async (action: AuditLog['action']) => {
    await auditWritten(payload)
    const { docs } = await payload.find({
      collection: 'audit-log',
      pagination: false,
      sort: 'seq',
      where: { action: { equals: action } },
    })
    return docs
  }
  const problems = async () => {
    await auditWritten(payload)
    const result = await verifyAuditLog(payload)
    return result.problems.map(({ kind, seq }) => `${kind} ${seq}`)
  }
  const stop = async () => {
    await auditWritten(payload)
    await server.stop()
    await started.stop()
  }
  return { payload, database, client, admin, adminId: idIn(admin), staff, staffId, department, entries, problems, stop }
}
