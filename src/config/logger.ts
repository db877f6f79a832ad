import type { Config } from 'payload'
import pino from 'pino'
import { env } from './env'
import { requestContext } from './requestContext'

/** As pino counts them. */
const ERROR_LEVEL = 50

/** The id of the request being answered, if any. */
const currentRequest = () => {
  const requestId = requestContext.getStore()?.requestId
  return requestId ? { requestId } : {}
}

/** Failed queries carry their values, and those may be somebody's name or number. */
const withoutValues = (text: string) => text.replace(/\bparams: [\s\S]*?(?=\n\s+at |\ncaused by|$)/g, 'params: …')

/** An error as it is logged. */
export function describeError(error: Error): object {
  const { type, message, stack } = pino.stdSerializers.err(error)
  return { type, message: withoutValues(message), stack: withoutValues(stack) }
}

const isOperational = (error: unknown): boolean =>
  error instanceof Error &&
  'isOperational' in error &&
  'status' in error &&
  typeof error.status === 'number' &&
  error.status < 500

/**
 * The error of a line by which Payload says that somebody was refused with a reason: a wrong password, a missing field,
 * over GraphQL within another error. Payload tells by the error's name, which a minified build leaves empty, and would
 * call each of them an error of the server. A line with words of its own is no such line: a job says by it what failed.
 */
function refusalIn(args: unknown[]): Error | undefined {
  const [line, ...words] = args
  if (words.length > 0 || typeof line !== 'object' || line === null || !('err' in line)) return undefined
  if (Object.keys(line).length > 1 || !(line.err instanceof Error)) return undefined
  const { err } = line
  return isOperational(err) || ('originalError' in err && isOperational(err.originalError)) ? err : undefined
}

/**
 * A line's own words lose the values too: those of its `msg`, or of its error, whose message pino would repeat as it is.
 * A refusal is news and no error.
 */
export const describeLine: NonNullable<pino.LoggerOptions['hooks']>['logMethod'] = function describe(
  args,
  method,
  level,
) {
  const refusal = level >= ERROR_LEVEL ? refusalIn(args) : undefined
  if (refusal) return this.info(withoutValues(refusal.message))
  const [first, second, ...rest]: unknown[] = args
  if (typeof first !== 'object' || first === null) return method.apply(this, args)
  const line: Record<string, unknown> = first instanceof Error ? { err: first } : { ...first }
  const error = line.err instanceof Error ? line.err.message : undefined
  const words = second ?? line.msg ?? error
  delete line.msg
  return method.apply(this, [line, typeof words === 'string' ? withoutValues(words) : undefined, ...rest])
}

const options = {
  level: env().logLevel,
  base: undefined,
  serializers: { err: describeError },
  hooks: { logMethod: describeLine },
  // What could identify a person or open a session is left out.
  redact: {
    paths: ['email', 'password', 'token', '*.email', '*.password', '*.token', '*.headers', 'headers'],
    remove: true,
  },
}

/** Structured logs: one JSON object a line. */
export const log = pino(options)

/** Payload's own lines in the same form, with the request they belong to. */
export const logger: NonNullable<Config['logger']> = { options: { ...options, mixin: currentRequest } }
