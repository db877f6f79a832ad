/** Chinese and full-width characters take two columns of a terminal. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/

/** How many columns a text takes on a terminal. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0)

const NUMERIC = /^[≤≥]? ?[\d.]+( ?(ms|s|kB|×))?$|^–$/

const pad = (text: string, width: number, isRight: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return isRight ? space + text : text + space
}

/** A table in plain text; columns that hold figures only are aligned to the right. */
export const render = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const columns = head.map((title, index) => {
    const cells = rows.map((row) => row[index] ?? '')
    const isRight = index > 0 && cells.every((cell) => cell === '' || NUMERIC.test(cell)) && cells.some(Boolean)
    return { width: Math.max(widthOf(title), ...cells.map(widthOf)), isRight }
  })
  const line = (cells: readonly string[]) =>
    columns
      .map(({ width, isRight }, index) => pad(cells[index] ?? '', width, isRight))
      .join('  ')
      .trimEnd()
  const rule = columns.map(({ width }) => '─'.repeat(width)).join('  ')
  return [line(head), rule, ...rows.map(line)].join('\n')
}
