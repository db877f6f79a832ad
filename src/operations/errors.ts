import type { AfterErrorHook } from 'payload'
import { requestContext } from '@/config/requestContext'
import { isDatabaseAway } from '@/database/away'
import { nameFields } from './fieldNames'

/** What people read when the database is away, in the console's two languages. */
export function databaseAwayMessage(isEnglish: boolean): string {
  return isEnglish
    ? 'The database cannot be reached. Nothing was saved; try again in a minute.'
    : '数据库暂时连接不上，本次操作没有保存。请稍后再试；若持续出现，请联系系统管理员。'
}

function internalMessage(isEnglish: boolean): string {
  const id = requestContext.getStore()?.requestId ?? ''
  return isEnglish
    ? `Something went wrong on the server; nothing was saved. Tell the administrator this number: ${id}`
    : `系统内部出错，本次操作没有保存。请稍后再试；若反复出现，请把编号 ${id} 告诉系统管理员。`
}

/**
 * A refusal without details, by its message. Payload looks at the error's name, which a minified build leaves empty,
 * and would answer “An unknown error occurred.”
 */
const plainly = (error: Error) =>
  'isPublic' in error && error.isPublic === true && !('data' in error && error.data)
    ? { errors: [{ message: error.message }] }
    : undefined

/** Errors that are nobody's fault say what happened and what to do; their details stay in the log. */
export const explainError: AfterErrorHook = ({ collection, error, req }) => {
  const isEnglish = req.i18n?.language === 'en'
  if (isDatabaseAway(error)) return { response: { errors: [{ message: databaseAwayMessage(isEnglish) }] }, status: 503 }
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 500
  if (status >= 500) return { response: { errors: [{ message: internalMessage(isEnglish) }] }, status }
  const named = collection ? nameFields(error, collection.flattenedFields, req) : undefined
  const response = named ?? plainly(error)
  return response ? { response, status } : undefined
}
