// @ts-check

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Readonly<Counts>} */
export const NONE = { passed: 0, failed: 0, skipped: 0 }

/** @param {Counts[]} parts @returns {Counts} */
export function total(parts) {
  let [passed, failed, skipped] = [0, 0, 0]
  for (const part of parts) {
    passed += part.passed
    failed += part.failed
    skipped += part.skipped
  }
  return { passed, failed, skipped }
}

/** The line that ends `npm test`. @param {Counts} counts */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** A runner that ended badly without naming a failed test (a file that does not load, a hook) failed once. @param {Counts} counts @param {number} code */
export function blame(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/**
 * @param {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number }} report of vitest's json reporter
 * @returns {Counts}
 */
export function vitestCounts({ numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 }) {
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

/**
 * A flaky test counts as failed: it would fail somebody else next time.
 * @param {{ stats?: { expected?: number, unexpected?: number, flaky?: number, skipped?: number } }} report of Playwright's json reporter
 * @returns {Counts}
 */
export function playwrightCounts({ stats = {} }) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats
  return { passed: expected, failed: unexpected + flaky, skipped }
}
