/**
 * Puts values into `{key}` marks of a text.
 * @throws Error for a mark without a value, so that no mark ever reaches a reader
 */
export const fillIn = (text: string, values: ReadonlyMap<string, number>): string =>
  text.replace(/\{([a-z-]+)\}/g, (_mark, key: string) => {
    const value = values.get(key)
    if (value === undefined) throw new Error(`no value for {${key}}`)
    return String(value)
  })
