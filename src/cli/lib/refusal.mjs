// @ts-check

/** A reason not to go on that a person can act on: printed as one line, in Chinese and English, without a stack. */
export class Refusal extends Error {
  /**
   * @param {string} zh
   * @param {string} en
   */
  constructor(zh, en) {
    super(`${zh} / ${en}`)
    this.name = 'Refusal'
  }
}

/**
 * Runs a command's main function: a refusal becomes one line, anything else keeps its stack; both end with exit code 1.
 * @param {() => Promise<unknown>} main
 */
export async function runMain(main) {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof Refusal ? `✗ ${error.message}` : error)
    process.exitCode = 1
  }
}
