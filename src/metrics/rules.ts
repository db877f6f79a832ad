const round = (value: number, digits: number) => Math.round((value + Number.EPSILON) * 10 ** digits) / 10 ** digits

/** The sum, to one decimal. */
export function sum(values: number[]): number {
  return round(
    values.reduce((total, value) => total + value, 0),
    1,
  )
}

/** The arithmetic mean, to two decimals; 0 of nothing. */
export function average(values: number[]): number {
  return values.length === 0 ? 0 : round(values.reduce((total, value) => total + value, 0) / values.length, 2)
}

/** A part of a whole in percent, to one decimal; 0 of nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : round((part / whole) * 100, 1)
}
