/** Whether lists and links of other documents may still name a document. */
export const isInForce = ({ state }: { state?: string | null }): boolean => state !== 'retired'

/**
 * The first value of a series that nobody has.
 * @param numbered the value for a running number
 * @param isTaken asks whether a value is in use
 * @param start the number to begin with
 * @throws Error after 10,000 attempts, which means that `numbered` does not vary
 */
export async function nextFree(
  numbered: (n: number) => string,
  isTaken: (value: string) => Promise<boolean>,
  start = 1,
): Promise<string> {
  for (let n = start; n < start + 10_000; n++) {
    const value = numbered(n)
    if (!(await isTaken(value))) return value
  }
  throw new Error(`no free value from ${numbered(start)} on`)
}
