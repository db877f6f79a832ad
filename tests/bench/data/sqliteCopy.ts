import type { Transaction } from '@libsql/client'
import type { Copy } from './plan'

/** Small enough for SQLite's limit of parameters. */
const PLAN_ROWS = 1000
const DATES = new Set(['created_at', 'updated_at', 'version_created_at', 'version_updated_at'])

interface Column {
  name: string
  type: string
  isKey: boolean
}

const quoted = (name: string) => `"${name}"`

/** SQL for a moment of the original, as much earlier as the plan says. */
export const shifted = (column: string) => `strftime('%Y-%m-%dT%H:%M:%fZ', t.${column}, '-' || p.minutes || ' minutes')`

/** `rowIdOf` in SQL. */
const rowId = (column: string) =>
  `CASE WHEN length(t.${column}) = 24 THEN printf('%08x', p.copy) || substr(t.${column}, 9)
   ELSE t.${column} || '-' || p.copy END`

/** One number that a query named `n`. */
export const numberFrom = async (tx: Transaction, sql: string): Promise<number> =>
  Number((await tx.execute(sql)).rows[0]?.n ?? 0)

export const columnsOf = async (tx: Transaction, table: string): Promise<Column[]> => {
  const { rows } = await tx.execute({ sql: 'SELECT name, type, pk FROM pragma_table_info(?)', args: [table] })
  return rows.map(({ name, type, pk }) => ({ name: String(name), type: String(type), isKey: Number(pk) > 0 }))
}

/** Tables that hold the lists and relations of a document or of its versions; not those of lists within lists. */
export const partsOf = async (tx: Transaction, table: string): Promise<string[]> => {
  const { rows } = await tx.execute({
    sql: `SELECT t.name FROM sqlite_master t WHERE t.type = 'table' AND EXISTS
            (SELECT 1 FROM pragma_foreign_key_list(t.name) f WHERE f."table" = ? AND f."from" IN ('_parent_id', 'parent_id'))`,
    args: [table],
  })
  return rows.map(({ name }) => String(name)).filter((name) => name.startsWith(`${table}_`))
}

/** Puts what is to be copied into a temporary table that the copying below joins. */
export const writePlan = async (tx: Transaction, name: string, plan: readonly Copy[]): Promise<void> => {
  const names = Object.keys(plan[0] ?? {})
  await tx.execute(`CREATE TEMP TABLE ${name} (${names.map(quoted).join(', ')}, PRIMARY KEY (source, copy))`)
  for (let start = 0; start < plan.length; start += PLAN_ROWS) {
    const rows = plan.slice(start, start + PLAN_ROWS).map((row): (string | number)[] => Object.values(row))
    const marks = rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ')
    await tx.execute({ sql: `INSERT INTO ${name} VALUES ${marks}`, args: rows.flat() })
  }
}

const expressionOf = ({ name, type, isKey }: Column): string | undefined => {
  // A list's rows in a version carry a number of their own and, beside it, the row's id in the document.
  if (isKey) return type.toLowerCase() === 'text' ? rowId(name) : undefined
  if (name === '_uuid') return rowId(name)
  return DATES.has(name) ? shifted(name) : `t.${quoted(name)}`
}

export interface TableCopy {
  table: string
  /** Name of the plan. */
  plan: string
  /** Column that names the plan's source. */
  key: string
  /** SQL for the columns that differ; `t` is the original row, `p` its line of the plan. */
  set: Record<string, string>
  /** ORDER BY, LIMIT. */
  tail?: string
}

/** Copies the rows of a table that belong to the plan's sources; whatever is not said to differ stays the same. */
export const copyRows = async (tx: Transaction, { table, plan, key, set, tail = '' }: TableCopy): Promise<void> => {
  const columns = await columnsOf(tx, table)
  const pairs = columns.flatMap((column) => {
    const expression = set[column.name] ?? expressionOf(column)
    return expression === undefined ? [] : [{ name: quoted(column.name), expression }]
  })
  await tx.execute(
    `INSERT INTO ${quoted(table)} (${pairs.map(({ name }) => name).join(', ')})
     SELECT ${pairs.map(({ expression }) => expression).join(', ')}
     FROM ${quoted(table)} t JOIN ${plan} p ON p.source = t.${quoted(key)} ${tail}`,
  )
}
