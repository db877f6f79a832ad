import type { PayloadRequest } from 'payload'
import { inTransaction } from '@/database/inTransaction'
import type { Job } from '@/jobs/model'
import type { Id } from '@/shared/ids'
import { controlledSlugs } from '@/workflow/model'
import { tellMissing } from './actions/ask'
import type { AskingDocument, StaffMember } from './model'
import { asking, loadDocuments } from './queries/documents'
import { confirmationsOf, loadAccounts, loadActiveStaff, loadConfirmations, loadDays, loadTree } from './queries/people'
import { systemSource } from './queries/source'
import { tallyOf } from './rules/board'

const A_DAY = 24 * 60 * 60

type Office = {
  people: StaffMember[]
  tree: Awaited<ReturnType<typeof loadTree>>
  days: number
  accounts: Map<string, Id>
}

/** Tells those who have yet to confirm one document what they have not been told before. */
async function tellOf(req: PayloadRequest, document: AskingDocument, office: Office, now: Date): Promise<void> {
  const confirmations = await loadConfirmations(systemSource(req.payload, req), [document])
  const own = confirmationsOf(confirmations, document)
  const { missing } = tallyOf({ ...office, document, confirmations: own, now })
  const reachable = missing.flatMap((one) => {
    const account = office.accounts.get(String(one.person.id))
    return account === undefined ? [] : [{ ...one, account }]
  })
  if (reachable.length > 0)
    await inTransaction(req, () => tellMissing(req, { document, days: office.days, people: reachable, now }))
}

/**
 * Once a day: whoever joined a post since the release is asked, and whoever has not confirmed is reminded three days
 * before the due date and once after it. Keys of the notices keep anybody from being told the same twice.
 */
export const remindJob: Job = {
  name: 'acknowledgements',
  everySeconds: A_DAY,
  run: async ({ req, now }) => {
    const source = systemSource(req.payload, req)
    const documents: AskingDocument[] = []
    for (const collection of controlledSlugs) documents.push(...(await loadDocuments(source, collection, asking)))
    if (documents.length === 0) return
    const people = await loadActiveStaff(source)
    const office = {
      people,
      tree: await loadTree(source),
      days: await loadDays(source),
      accounts: await loadAccounts(source, people),
    }
    for (const document of documents)
      try {
        await tellOf(req, document, office, now)
      } catch (error) {
        // One document must not keep the people of the others from being told.
        req.payload.logger.error({
          err: error,
          msg: `not reminded to acknowledge ${document.collection} ${document.id}`,
        })
      }
  },
}
