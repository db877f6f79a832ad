/** What of a row of 周期与依据 a rule looks at. */
export interface CycleRow {
  key: string
  value: number
  unit: string
}

/** The row that sets one of these cycles, the first wanted first; one in another unit than months is none. */
export const cycleRow = <Row extends CycleRow>(rows: readonly Row[], ...wanted: readonly string[]): Row | undefined =>
  wanted.flatMap((key) => rows.find((row) => row.key === key && row.unit.startsWith('个月') && row.value >= 1) ?? [])[0]
