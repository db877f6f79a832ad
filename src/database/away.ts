const AWAY =
  /^(MongoServerSelectionError|MongoNetworkError|MongoNetworkTimeoutError|MongoNotConnectedError|MongoTopologyClosedError|MongooseServerSelectionError|DatabaseFileError|WriterTimeoutError|WriterClosedError)$/
const AWAY_CODE = /^SQLITE_(CANTOPEN|IOERR|BUSY|FULL|READONLY|NOTADB|CORRUPT)/

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '')

/** Whether an error means that the database cannot be reached or written now, rather than that a request was wrong. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 8; cause = cause.cause, depth++)
    if (AWAY.test(cause.name) || AWAY.test(cause.constructor.name) || AWAY_CODE.test(codeOf(cause))) return true
  return false
}
