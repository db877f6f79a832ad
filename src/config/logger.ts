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

/**
 * Whether somebody was refused with a reason: a wrong password, a missing field. Payload tells by the error's name, which
 * a minified build leaves empty, and would call each of them an error of the server.
 */
const isRefusal = (error: unknown): error is Error =>
  error instanceof Error &&
  'isOperational' in error &&
  'status' in error &&
  typeof error.status === 'number' &&
  error.status < 500

/**
 * A line's own words lose the values too: those of its `msg`, or of its error, whose message pino would repeat as it is.
 * A refusal is news and no error.
 */
export const describeLine: NonNullable<pino.LoggerOptions['hooks']>['logMethod'] = function describe(
  args,
  method,
  level,
) {
  const [first, second, ...rest]: unknown[] = args
  if (typeof first !== 'object' || first === null) return method.apply(this, args)
  const line: Record<string, unknown> = first instanceof Error ? { err: first } : { ...first }
  if (level >= ERROR_LEVEL && isRefusal(line.err)) return this.info(withoutValues(line.err.message))
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
