import type { Config } from 'payload'
import pino from 'pino'
import { env } from './env'
import { requestContext } from './requestContext'

/** The id of the request being answered, if any. */
const requestId = () => ({ ...requestContext.getStore() })

const options = {
  level: env().logLevel,
  base: undefined,
  // What could identify a person or open a session is left out.
  redact: {
    paths: ['email', 'password', 'token', '*.email', '*.password', '*.token', '*.headers', 'headers'],
    remove: true,
  },
}

/** Structured logs: one JSON object a line. */
export const log = pino(options)

/** Payload's own lines in the same form, with the request they belong to. */
export const logger: NonNullable<Config['logger']> = { options: { ...options, mixin: requestId } }
