import type { PayloadRequest } from 'payload'
import { departments } from '../content/departments'
import { people } from '../content/people'
import { contacts, supplies } from '../content/registers'
import type { Seeding } from '../context'

/** An invented person by name. */
const personOf = (name: string) => {
  const person = people.find((candidate) => candidate.name === name)
  if (!person) throw new Error(`nobody named ${name}`)
  return person
}

/** Whom plans call. The numbers of colleagues are those that they have on duty, for every signed-in reader. */
export const seedContacts = async ({ payload, ids }: Seeding, req: PayloadRequest) => {
  for (const { key, kind, role, staff, name, phone, backupPhone, department } of contacts) {
    const data = staff
      ? {
          name: staff,
          organisation: departments.find(({ code }) => code === department)?.name,
          staff: ids.get('staff', staff),
          phone: personOf(staff).phone,
          backupPhone: departments.find(({ code }) => code === department)?.phone,
        }
      : { name: name ?? role, phone, backupPhone }
    const created = await payload.create({
      collection: 'contacts',
      depth: 0,
      req,
      data: { ...data, kind, department: ids.get('departments', department) },
    })
    ids.put('contacts', key, created.id)
  }
}

export const seedSupplies = async ({ payload, ids, calendar }: Seeding, req: PayloadRequest) => {
  for (const { key, department, ...supply } of supplies) {
    const created = await payload.create({
      collection: 'supplies',
      depth: 0,
      req,
      data: {
        ...supply,
        department: ids.get('departments', department),
        phone: personOf(supply.keeper).phone,
        checkDueOn: calendar.day(supply.checkDueOn),
      },
    })
    ids.put('supplies', key, created.id)
  }
}
