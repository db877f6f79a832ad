/** A failure of backup or restore in one line for people: Chinese first, English behind the slash. */
export class BackupError extends Error {
  override readonly name = 'BackupError'

  constructor(zh: string, en: string) {
    super(`${zh} / ${en}`)
  }
}
