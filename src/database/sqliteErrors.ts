const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Another process holds the lock; nothing happened, the statement may be repeated. */
export const isBusy = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY')

const WRITE_WORD = /\b(insert|update|delete|replace)\b/i

/** Whether a statement may go to the read-only connection; in doubt it may not. */
export const isRead = (sql: string): boolean => {
  const text = sql.trimStart()
  if (/^(select|explain|values)\b/i.test(text)) return true
  if (/^with\b/i.test(text)) return !WRITE_WORD.test(text)
  return (
    /^pragma\s+\w+\s*(;\s*)?$/i.test(text) ||
    /^pragma\s+(table_x?info|index_x?info|index_list|foreign_key_list)\b/i.test(text)
  )
}

/** Whether SQLite refuses (or ignores) a statement inside a transaction. */
export const isOutsideOnly = (sql: string): boolean =>
  /^\s*(vacuum|pragma|attach|detach|begin|commit|rollback)\b/i.test(sql)
