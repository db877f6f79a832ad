import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'

/** Department codes are two to eight capital letters or digits. */
export const codeOf = (prefix: string, index: number): string =>
  `${prefix}${index.toString(36).toUpperCase().padStart(5, '0')}`

/** Does the work as one change: all of it or nothing. */
export const inTransaction = async <T>(payload: Payload, work: (req: PayloadRequest) => Promise<T>): Promise<T> => {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    const result = await work(req)
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** A department and its post in one transaction: half of it in a database would be a torn write. */
export const createPair = (payload: Payload, code: string): Promise<void> =>
  inTransaction(payload, async (req) => {
    const department = await payload.create({
      collection: 'departments',
      data: { name: `部门 ${code}`, code, kind: 'other' },
      req,
    })
    await payload.create({ collection: 'posts', data: { name: `岗位 ${code}`, department: department.id }, req })
  })

export interface Pairs {
  /** Codes of the departments that have exactly one post. */
  whole: Set<string>
  /** Codes of those that have none or several. */
  torn: string[]
}

/** What of the pairs a database holds. */
export const readPairs = async (payload: Payload): Promise<Pairs> => {
  const departments = await payload.find({ collection: 'departments', depth: 0, pagination: false, joins: false })
  const posts = await payload.find({ collection: 'posts', depth: 0, pagination: false, joins: false })
  const owners = new Map<unknown, number>()
  for (const { department } of posts.docs) owners.set(department, (owners.get(department) ?? 0) + 1)
  const whole = new Set<string>()
  const torn: string[] = []
  for (const { id, code } of departments.docs) {
    if (owners.get(id) === 1) whole.add(code)
    else torn.push(code)
  }
  return { whole, torn }
}
