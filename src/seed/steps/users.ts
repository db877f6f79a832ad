import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import { accounts } from '../content/accounts'
import type { Seeding } from '../context'
import { readablePassword } from '../passwords'

export interface DemoAccount {
  role: string
  email: string
  password: string
}

const FILE_NAME = 'demo-accounts.json'

export const accountsFile = (dataDir: string) => path.join(dataDir, FILE_NAME)
export const emailOf = (role: string) => `${role}@demo.houqin.example`

/** One account per role. */
export const seedUsers = async ({ payload, ids }: Seeding, req: PayloadRequest): Promise<DemoAccount[]> => {
  const made: DemoAccount[] = []
  for (const { role, name, staff, departments } of accounts) {
    const account = { role, email: emailOf(role), password: readablePassword() }
    await payload.create({
      collection: 'users',
      depth: 0,
      req,
      data: {
        email: account.email,
        password: account.password,
        name,
        roles: [role],
        departments: ids.all('departments', departments),
        // An absent relation, not null: MongoDB's unique index takes null for a value.
        ...(staff ? { staff: ids.get('staff', staff) } : {}),
      },
    })
    made.push(account)
  }
  return made
}

/** New passwords for the demonstration accounts of a database that was filled before and whose file got lost. */
export const renewPasswords = async (payload: Payload, req: PayloadRequest): Promise<DemoAccount[]> => {
  const renewed: DemoAccount[] = []
  for (const { role } of accounts) {
    const account = { role, email: emailOf(role), password: readablePassword() }
    const { docs } = await payload.update({
      collection: 'users',
      where: { email: { equals: account.email } },
      data: { password: account.password },
      depth: 0,
      req,
    })
    if (docs.length > 0) renewed.push(account)
  }
  return renewed
}

/** Writes the accounts for the person at this machine only. */
export const writeAccounts = async (dataDir: string, made: readonly DemoAccount[]) => {
  await mkdir(dataDir, { recursive: true })
  await writeFile(accountsFile(dataDir), `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  await chmod(accountsFile(dataDir), 0o600)
}
