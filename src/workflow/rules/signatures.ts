import { formatDate } from '@/shared/format'
import type { Signature } from '@/transfer/model/word'

export interface Decision {
  role: '编制' | '审核' | '批准'
  name: string
  at: string | null
}

const signatureRoles = ['编制', '审核', '批准'] as const

/** Lines of the approval page: who did it where that is on record, an empty line to sign where it is not. */
export const signaturesOf = (decisions: Decision[]): Signature[] =>
  signatureRoles.flatMap((role) => {
    const known = decisions.filter((decision) => decision.role === role)
    return known.length > 0
      ? known.map(({ name, at }) => ({ role, name, date: formatDate(at) ?? '' }))
      : [{ role, name: '', date: '' }]
  })
