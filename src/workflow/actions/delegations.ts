import type { PayloadRequest } from 'payload'
import type { Id } from '@/shared/ids'

export interface NewDelegation {
  delegate: Id
  /** First and last day (inclusive), `YYYY-MM-DD`. */
  from: string
  until: string
  reason: string
}

type Asking = Pick<PayloadRequest, 'payload'> & { user: NonNullable<PayloadRequest['user']> }

/** Names somebody who decides for the signed-in person, with that person's own rights. */
export async function delegate({ payload, user }: Asking, data: NewDelegation): Promise<void> {
  await payload.create({
    collection: 'delegations',
    data: { ...data, principal: user.id },
    depth: 0,
    overrideAccess: false,
    user,
  })
}

/** Ends a delegation with the signed-in person's own rights. @throws APIError 403 or 404 for another's */
export async function endDelegation({ payload, user }: Asking, id: Id): Promise<void> {
  await payload.delete({ collection: 'delegations', id, depth: 0, overrideAccess: false, user })
}
