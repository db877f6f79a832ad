/** What of a row of 周期与依据 a rule looks at. */
export interface CycleRow {
  key: string
  value: number
  unit: string
}

/** The months of a row in months or years, at least one; undefined in another unit. */
export function monthsOf({ value, unit }: CycleRow): number | undefined {
  const months = Math.round(unit.startsWith('个月') ? value : unit.startsWith('年') ? value * 12 : 0)
  return months >= 1 ? months : undefined
}

/** The row that sets one of these cycles, the first wanted first; one without months is none. */
export const cycleRow = <Row extends CycleRow>(rows: readonly Row[], ...wanted: readonly string[]): Row | undefined =>
  wanted.flatMap((key) => rows.find((row) => row.key === key && monthsOf(row) !== undefined) ?? [])[0]

/** The months of that row. */
export function cycleMonths(rows: readonly CycleRow[], ...wanted: readonly string[]): number | undefined {
  const row = cycleRow(rows, ...wanted)
  return row && monthsOf(row)
}
