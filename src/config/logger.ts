import type { Config } from 'payload'
import pino from 'pino'
import { env } from './env'
import { requestContext } from './requestContext'

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
 * A line's own words lose the values too: those of its `msg`, or of its error, whose message pino would repeat as it is.
 */
export const describeLine: NonNullable<pino.LoggerOptions['hooks']>['logMethod'] = function describe(args, method) {
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
