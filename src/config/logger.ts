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
const withoutValues = (text: string) => text.replace(/^params: .*$/gm, 'params: …')

/** An error as it is logged. */
export function describeError(error: Error): pino.SerializedError {
  const described = pino.stdSerializers.err(error)
  return { ...described, message: withoutValues(described.message), stack: withoutValues(described.stack) }
}

const options = {
  level: env().logLevel,
  base: undefined,
  serializers: { err: describeError },
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
