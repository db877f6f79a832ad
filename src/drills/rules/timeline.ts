export interface TimelineRow {
  minute: number
  targetMinute?: number | null | undefined
  event: string
}

export type Punctuality = 'late' | 'on-time' | 'early' | 'untimed'

export interface TimedRow extends TimelineRow {
  punctuality: Punctuality
  /** Minutes between target and what happened; 0 without a target. */
  difference: number
}

/** How what happened compares with what was planned, in the order in which it happened. */
export function compareTimeline<Row extends TimelineRow>(rows: Row[]): (Row & TimedRow)[] {
  return [...rows]
    .sort((a, b) => a.minute - b.minute)
    .map((row) => {
      if (typeof row.targetMinute !== 'number') return { ...row, punctuality: 'untimed', difference: 0 }
      const difference = row.minute - row.targetMinute
      const punctuality = difference > 0 ? 'late' : difference < 0 ? 'early' : 'on-time'
      return { ...row, punctuality, difference: Math.abs(difference) }
    })
}

/** `迟 2 分钟`, `早 1 分钟`, `按时`; empty without a target. */
export function punctualityWords({ punctuality, difference }: Pick<TimedRow, 'punctuality' | 'difference'>): string {
  if (punctuality === 'late') return `迟 ${difference} 分钟`
  if (punctuality === 'early') return `早 ${difference} 分钟`
  return punctuality === 'on-time' ? '按时' : ''
}

/** The last minute that a drawing of the timeline has to reach. */
export const lastMinute = (rows: TimelineRow[]): number =>
  Math.max(1, ...rows.map(({ minute, targetMinute }) => Math.max(minute, targetMinute ?? 0)))
