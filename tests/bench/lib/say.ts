/** Progress goes to standard error: standard output holds the table alone. */
export const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
