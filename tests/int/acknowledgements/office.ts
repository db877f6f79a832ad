import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import type { Role } from '@/access/model'
import { confirm } from '@/acknowledgements/actions/confirm'
import type { Reader } from '@/publishing/reader'
import type { Id } from '@/shared/ids'

export const RELEASED = '2026-11-01T02:00:00.000Z'
export const NOW = new Date('2026-11-03T02:00:00.000Z')

/** Long before anything was released. */
const HIRED = '2020-01-01T00:00:00.000Z'

/** 1 of 3 is right; 0 and 2 of 3 are right. */
export const QUIZ = [
  { question: '先打给谁', choices: [{ text: '同事' }, { text: '值班室', isCorrect: true }, { text: '家人' }] },
  {
    question: '带什么',
    choices: [{ text: '手电', isCorrect: true }, { text: '钥匙扣' }, { text: '对讲机', isCorrect: true }],
  },
]
export const RIGHT = [[1], [2, 0]]

export interface Member {
  staff: Id
  user: TypedUser
}

/** Departments (one below another), a post, and makers of people and documents, on a real database. */
export async function createOffice(payload: Payload) {
  let number = 0
  const make = async (code: string, parent?: Id) => {
    const data = { name: `${code}部`, code, kind: 'other' as const, ...(parent === undefined ? {} : { parent }) }
    return (await payload.create({ collection: 'departments', data, depth: 0 })).id
  }
  const upper = await make('UP')
  const lower = await make('LOW', upper)
  const other = await make('OTHER')
  const post = (await payload.create({ collection: 'posts', data: { name: '电梯值守', department: other }, depth: 0 }))
    .id

  const account = async (roles: Role[], departments: Id[], staff?: Id): Promise<TypedUser> => {
    number += 1
    // Nobody signs in with a password here; hashing one for each would take longer than the tests.
    const { id } = await payload.db.create({
      collection: 'users',
      data: {
        name: `账号${number}`,
        email: `u${number}@example.test`,
        roles,
        departments,
        disabled: false,
        ...(staff === undefined ? {} : { staff }),
      },
    })
    return { ...(await payload.findByID({ collection: 'users', id, depth: 0 })), collection: 'users' }
  }
  const member = async (department: Id, extra: { posts?: Id[]; hiredOn?: string } = {}): Promise<Member> => {
    number += 1
    const data = {
      name: `员工${number}`,
      employeeNo: `E${number}`,
      department,
      status: 'active' as const,
      hiredOn: HIRED,
      ...extra,
    }
    const { id } = await payload.create({ collection: 'staff', data, depth: 0 })
    return { staff: id, user: await account(['staff'], [department], id) }
  }
  const standard = async (extra: Record<string, unknown> = {}): Promise<Id> => {
    number += 1
    const { id } = await payload.create({
      collection: 'sops',
      data: {
        title: `标准${number}`,
        kind: 'service-standard',
        department: upper,
        visibility: 'internal',
        releasedAt: RELEASED,
        versionLabel: '1.0',
        _status: 'published',
        ...extra,
      },
      context: { seeding: true },
      depth: 0,
    })
    return id
  }
  /** A further version, as a release leaves it. */
  const release = (id: Id, versionLabel: string, releasedAt: string, extra: Record<string, unknown> = {}) =>
    payload.update({
      collection: 'sops',
      id,
      data: { versionLabel, releasedAt, _status: 'published', ...extra },
      context: { seeding: true },
      depth: 0,
    })
  return { upper, lower, other, post, account, member, standard, release }
}

export type Office = Awaited<ReturnType<typeof createOffice>>

export const readerOf = (payload: Payload, user: TypedUser | null, now = NOW): Reader => ({ payload, user, now })

export const reqOf = (payload: Payload, user: TypedUser): Promise<PayloadRequest> => createLocalReq({ user }, payload)

interface Sent {
  versionLabel?: string
  answers?: number[][]
  now?: Date
}

/** Confirms as the form at the end of a standard does. */
export async function confirmAs(payload: Payload, { user }: Pick<Member, 'user'>, documentId: Id, sent: Sent = {}) {
  const { versionLabel = '1.0', answers = [], now = NOW } = sent
  // A form carries the id as text.
  const form = { collection: 'sops' as const, documentId: String(documentId), versionLabel, answers, now }
  return confirm({ req: await reqOf(payload, user), ...form })
}
