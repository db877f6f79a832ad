/** Longest pause after a failure, in seconds. */
const LONGEST_PAUSE = 3600
/** First pause after a failure, in seconds, of a job that runs more rarely than that. */
const FIRST_PAUSE = 60

/**
 * When a job runs next: after its usual time, or, when it failed, after a pause that doubles with every failure in a
 * row up to an hour. What runs once a day is tried again the same day.
 * @param failures failures in a row, the last run included; 0 after a success
 */
export function nextRun(everySeconds: number, failures: number, now: Date): Date {
  const first = Math.min(everySeconds, FIRST_PAUSE)
  const pause = failures > 0 ? Math.min(LONGEST_PAUSE, first * 2 ** Math.min(failures - 1, 20)) : everySeconds
  return new Date(now.getTime() + pause * 1000)
}

/** An error as it is kept with the job: one short line without the values of a failed query. */
export function errorLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const withoutValues = text.split(/\bparams: /, 1)[0] ?? ''
  return withoutValues.replace(/\s+/g, ' ').trim().slice(0, 500) || 'unknown'
}
