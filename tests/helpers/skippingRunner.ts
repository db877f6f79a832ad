import type { RunnerTask, RunnerTestFile } from 'vitest'
import { inject, TestRunner } from 'vitest'

const skip = (task: RunnerTask): void => {
  task.mode = 'skip'
  if ('tasks' in task) for (const child of task.tasks) skip(child)
}

/** Skips every test, visibly and without running hooks, when there is no database to run it on. */
// biome-ignore lint/style/noDefaultExport: Vitest takes a runner as the default export
export default class SkippingRunner extends TestRunner {
  onCollected(files: RunnerTestFile[]): void {
    if (inject('database').kind === 'none') for (const file of files) skip(file)
  }
}
