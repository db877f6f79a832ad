import type { PayloadRequest } from 'payload'
import { personOf } from '@/access/queries'
import { recordAudit } from '@/audit/actions'
import { inTransaction } from '@/database/inTransaction'
import { dayOf } from '@/shared/calendar'
import { groupBy } from '@/shared/group'
import type { Id } from '@/shared/ids'
import type { ControlledCollection } from '@/workflow/model'
import { loadTally } from '../queries/board'
import { loadAccounts } from '../queries/people'
import { systemSource } from '../queries/source'
import { mayOpenBoard } from '../rules/board'
import { stageOf } from '../rules/due'
import { tell } from './ask'

interface Wanted {
  req: PayloadRequest
  collection: ControlledCollection
  documentId: Id
  now: Date
}

/** How many were told, and how many have no account to be told by; null for who may not remind. */
export type RemindResult = { told: number; withoutAccount: number } | null

/** Reminds those who have not confirmed; the same person at most once a day. */
export async function remind({ req, collection, documentId, now }: Wanted): Promise<RemindResult> {
  const person = await personOf(req)
  const source = systemSource(req.payload, req)
  return inTransaction(req, async () => {
    const loaded = await loadTally(source, collection, documentId, now)
    if (!loaded || !mayOpenBoard(person, loaded.document.department)) return null
    const { document, tally } = loaded
    const accounts = await loadAccounts(
      source,
      tally.missing.map((one) => one.person),
    )
    const told = tally.missing.flatMap((one) => accounts.get(String(one.person.id)) ?? [])
    for (const { items } of groupBy(tally.missing, ({ dueOn }) => dueOn)) {
      const recipients = items.flatMap((one) => accounts.get(String(one.person.id)) ?? [])
      const due = items[0]?.dueOn
      if (due === undefined) continue
      await tell(req, { document, recipients, dueOn: due, stage: stageOf(due, now), step: `remind/${dayOf(now)}` })
    }
    await recordAudit(req, {
      action: 'acknowledgement.reminded',
      title: document.title,
      subject: { collection, id: document.id },
      detail: { versionLabel: document.versionLabel, told: told.length },
    })
    return { told: told.length, withoutAccount: tally.missing.length - told.length }
  })
}
