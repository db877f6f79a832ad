import { afterAll, vi } from 'vitest'

/**
 * The files of one worker share the libraries, which take four seconds to load, and nothing else: at the end of a
 * file the environment is as it was, our own modules are read anew, and Payload forgets what it keeps globally.
 */
const before = { ...process.env }

const restoreEnvironment = (): void => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  Object.assign(process.env, before)
}

/** Payload's instances and `@payloadcms/next`'s GraphQL schema hold on to the configuration they were made from. */
const forgetPayload = (): void => {
  const instances: unknown = Reflect.get(globalThis, '_payload')
  if (instances instanceof Map) instances.clear()
  const schema: unknown = Reflect.get(globalThis, '_payload_graphql')
  if (schema instanceof Object) Object.assign(schema, { graphql: null, promise: null })
}

afterAll(() => {
  restoreEnvironment()
  forgetPayload()
  vi.resetModules()
})
