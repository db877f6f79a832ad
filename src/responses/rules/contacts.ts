import type { ContactRow, Entry } from '../model'
import { markOf } from './order'
import type { ContactState } from './state'

/** Every contact with who called first, confirmed first and saw him arrive first. @param entries in order */
export function contactsOf(rows: ContactRow[], entries: Entry[]): ContactState[] {
  return rows.map((row) => {
    const own = entries.filter(({ subject }) => subject === row.key)
    const first = (kind: Entry['kind']) => {
      const entry = own.find((one) => one.kind === kind)
      return entry ? markOf(entry) : null
    }
    return { ...row, called: first('called'), confirmed: first('confirmed'), arrived: first('arrived') }
  })
}
