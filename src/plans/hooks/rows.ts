import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { type Id, idOf, sameId } from '@/shared/ids'
import { isRecord } from '@/shared/record'

type Row = Record<string, unknown>

const isBlank = (value: unknown) => typeof value !== 'string' || value.trim() === ''

/** Rows that picked something from a register and left the required field empty. */
const open = (rows: unknown, relation: string, field: string): Row[] =>
  Array.isArray(rows)
    ? rows.filter(isRecord).filter((row) => isBlank(row[field]) && idOf(row[relation]) !== undefined)
    : []

const found = async (req: PayloadRequest, collection: 'contacts' | 'supplies', ids: Id[]) => {
  if (ids.length === 0) return []
  // As the person who picks: nobody reads a register through a plan that he may not read himself.
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    overrideAccess: !req.user,
    pagination: false,
    req,
    where: { id: { in: ids } },
  })
  return docs
}

/**
 * Picking from a register is enough: the required role of a contact is the entry's organisation, the required name of
 * a supply the entry's. Everything else stays empty, so that it follows the register.
 */
export const fillPickedRows: CollectionBeforeValidateHook = async ({ data, req }) => {
  if (!data) return data
  const [contacts, supplies] = [open(data.contacts, 'contact', 'role'), open(data.supplies, 'item', 'name')]
  if (contacts.length === 0 && supplies.length === 0) return data
  const idsIn = (rows: Row[], relation: string) =>
    rows.map((row) => idOf(row[relation])).filter((id) => id !== undefined)
  const people = await found(req, 'contacts', idsIn(contacts, 'contact'))
  const items = await found(req, 'supplies', idsIn(supplies, 'item'))
  const fill = (rows: unknown, relation: string, field: string, ofEntry: (id: unknown) => string | null | undefined) =>
    Array.isArray(rows)
      ? rows.map((row: unknown) => {
          if (!isRecord(row) || !isBlank(row[field])) return row
          const value = ofEntry(row[relation])
          return value ? { ...row, [field]: value } : row
        })
      : rows
  const roleOf = (id: unknown) => {
    const entry = people.find((one) => sameId(one.id, idOf(id)))
    return entry && 'organisation' in entry ? entry.organisation : undefined
  }
  const nameOf = (id: unknown) => items.find((one) => sameId(one.id, idOf(id)))?.name
  return {
    ...data,
    ...(contacts.length > 0 ? { contacts: fill(data.contacts, 'contact', 'role', roleOf) } : {}),
    ...(supplies.length > 0 ? { supplies: fill(data.supplies, 'item', 'name', nameOf) } : {}),
  }
}
