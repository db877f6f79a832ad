import { commitTransaction, createLocalReq, initTransaction, type Payload } from 'payload'
import { idOf } from '../../../src/shared/ids'

/** Submissions that wait for the demo reviewer. */
export const WAITING = 1000

/** Submissions of the standards there are, as the workflow writes them; only lists look at them. */
export const fillInbox = async (payload: Payload): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'sops',
    depth: 0,
    limit: WAITING,
    overrideAccess: true,
    pagination: false,
    select: { title: true, code: true, department: true },
    sort: 'id',
  })
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  for (let index = 0; index < WAITING; index += 1) {
    const doc = docs[index % docs.length]
    const department = idOf(doc?.department)
    if (!doc || department === undefined) throw new Error('the seed wrote no standards')
    await payload.create({
      collection: 'approvals',
      depth: 0,
      overrideAccess: true,
      req,
      data: {
        title: doc.title,
        documentCollection: 'sops',
        documentId: String(doc.id),
        documentCode: doc.code,
        department,
        kind: 'release',
        status: 'open',
        change: 'minor',
        label: '1.1',
        reason: '按年度复审结果修订。',
        submittedByName: '叶倩',
        contributors: [],
        contributorMarks: ',',
        notFor: ',',
        steps: [{ name: '部门审核', kind: 'role', role: 'reviewer', people: [], rule: 'any' }],
        currentStep: 0,
        waitRole: 'reviewer',
        waitPeople: [],
        waitHead: false,
        decisions: [{ kind: 'submit', byName: '叶倩', at: new Date(Date.now() - index * 60_000).toISOString() }],
        revision: 0,
      },
    })
  }
  await commitTransaction(req)
}
