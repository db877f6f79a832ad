// @ts-check

/** A snapshot's own identity says nothing about the schema. */
const IGNORED = new Set(['id', 'prevId'])

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Where two schema snapshots differ; the order of keys does not count.
 * @param {unknown} before
 * @param {unknown} after
 * @param {string} [path]
 * @returns {string[]} paths such as `tables.staff.columns.phone`, with + added, - removed, ~ changed
 */
export function differences(before, after, path = '') {
  if (!isRecord(before) || !isRecord(after)) return JSON.stringify(before) === JSON.stringify(after) ? [] : [`~${path}`]
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => path !== '' || !IGNORED.has(key),
  )
  return keys.sort().flatMap((key) => {
    const at = path ? `${path}.${key}` : key
    if (!(key in before)) return [`+${at}`]
    if (!(key in after)) return [`-${at}`]
    return differences(before[key], after[key], at)
  })
}
