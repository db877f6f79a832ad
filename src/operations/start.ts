import { env } from '@/config/env'

/** Checks the environment before anything else reads it: a server that must not run ends here, with one line. */
export async function startOperations(): Promise<void> {
  try {
    env()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
  const { logRequests } = await import('./requestLog')
  logRequests()
  const { stopGracefully } = await import('./shutdown')
  stopGracefully()
  const { startTimers } = await import('./timers')
  startTimers()
}
