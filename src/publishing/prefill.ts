import type { PayloadRequest } from 'payload'
import { wellFormedId } from '@/access/values'

/** A text that the address of a new form names (`?versionLabel=1.0`); undefined when it names none. */
export const textFromAddress =
  (name: string) =>
  ({ req }: { req: PayloadRequest }): string | undefined => {
    const value = req.query?.[name]
    return typeof value === 'string' && value !== '' ? value.slice(0, 40) : undefined
  }

/** A relation that the address of a new form names; access to it is checked when the form is saved. */
export const relationFromAddress = (name: string) => (given: { req: PayloadRequest }) => {
  const idType = given.req.payload.db.defaultIDType
  const id = wellFormedId(textFromAddress(name)(given), idType)
  return id !== undefined && idType === 'number' ? Number(id) : id
}
