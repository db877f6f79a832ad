import { env } from '@/config/env'
import { logRequests } from './requestLog'

/** Checks the environment first: a server that must not run ends here with one line. */
export function startOperations(): void {
  try {
    env()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
  logRequests()
}
