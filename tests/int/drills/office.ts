import {
  createLocalReq,
  type Payload,
  type PayloadRequest,
  type RequiredDataFromCollectionSlug,
  type TypedUser,
} from 'payload'
import type { Role } from '@/access/model'
import type { Id } from '@/shared/ids'

export const TODAY = '2026-11-26'
/** Morning in Shanghai. */
export const NOW = new Date(`${TODAY}T02:00:00Z`)
export const day = (text: string) => `${text}T00:00:00.000Z`

/** Two departments, people with accounts, a released plan with two chapters, on a real database. */
export async function createOffice(payload: Payload) {
  let number = 0
  const department = async (name: string, code: string): Promise<Id> =>
    (await payload.create({ collection: 'departments', data: { name, code, kind: 'other' }, depth: 0 })).id
  const [A, B] = [await department('维修', 'WX'), await department('保洁', 'BJ')]

  const staff = async (of: Id = A): Promise<Id> => {
    number += 1
    const data = { name: `员工${number}`, employeeNo: `E${number}`, department: of, status: 'active' as const }
    return (await payload.create({ collection: 'staff', data, depth: 0 })).id
  }
  const account = async (roles: Role[], of: Id = A, person?: Id): Promise<TypedUser> => {
    number += 1
    // Nobody signs in with a password here; hashing one for each would take longer than the tests.
    const { id } = await payload.db.create({
      collection: 'users',
      data: {
        name: `账号${number}`,
        email: `u${number}@example.test`,
        roles,
        departments: [of],
        disabled: false,
        ...(person === undefined ? {} : { staff: person }),
      },
    })
    return { ...(await payload.findByID({ collection: 'users', id, depth: 0 })), collection: 'users' }
  }
  const as = (user: TypedUser | null): Promise<PayloadRequest> => createLocalReq(user ? { user } : {}, payload)

  const plan = async (
    title: string,
    more: Partial<RequiredDataFromCollectionSlug<'emergency-plans'>> = {},
  ): Promise<Id> => {
    const doc = await payload.create({
      collection: 'emergency-plans',
      data: {
        title,
        planType: 'special',
        department: A,
        visibility: 'internal',
        sections: [
          { title: '应急组织', level: 1 },
          { title: '应急处置', level: 1 },
        ],
        ...more,
        _status: 'published',
      },
      context: { seeding: true },
      depth: 0,
    })
    return doc.id
  }
  const drill = (of: Id, more: Partial<RequiredDataFromCollectionSlug<'drills'>> = {}) => ({
    title: '停电演练',
    plan: of,
    department: A,
    form: 'full-scale' as const,
    scope: 'single' as const,
    status: 'held' as const,
    heldOn: day(TODAY),
    evaluation: [],
    ...more,
  })
  return { A, B, staff, account, as, plan, drill }
}

export type Office = Awaited<ReturnType<typeof createOffice>>
