/** The part of autocannon that the bench uses; the package carries no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  export interface Request {
    method?: string
    path?: string
    headers?: Record<string, string>
    body?: string
    setupRequest?: (request: Request) => Request
  }

  export interface Options {
    url: string
    connections: number
    /** How many answers to wait for; wins over `duration`. */
    amount?: number
    /** Seconds. */
    duration?: number
    /** Milliseconds between two looks at whether the run is over. */
    sampleInt?: number
    /** Seconds until an answer counts as lost. */
    timeout?: number
    requests: Request[]
  }

  export interface Result {
    '2xx': number
    non2xx: number
    errors: number
  }

  export interface Instance extends EventEmitter {
    on(event: 'response', listener: (client: object, status: number, bytes: number, milliseconds: number) => void): this
  }

  const autocannon: (options: Options, done: (error: Error | null, result: Result) => void) => Instance
  // biome-ignore lint/style/noDefaultExport: so the package exports it
  export default autocannon
}
