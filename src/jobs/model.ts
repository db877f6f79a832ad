import type { PayloadRequest } from 'payload'

/** Something the server does by itself. */
export interface Job {
  name: string
  /** Seconds between two runs. */
  everySeconds: number
  run: (args: { req: PayloadRequest; now: Date }) => Promise<void>
}
