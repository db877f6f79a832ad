import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { refusal } from '@/config/say'

/** The log of a response is evidence: it is only ever added to. */
export const onlyAdd: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation === 'update')
    throw refusal(req, '响应记录只增不改。', 'The log of a response is only ever added to.', 403)
  return data
}

export const keepForGood: CollectionBeforeDeleteHook = ({ req }) => {
  throw refusal(req, '响应记录是已留存的凭证，不能删除。', 'The log of a response is evidence and stays.', 403)
}
