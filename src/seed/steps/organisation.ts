import type { PayloadRequest } from 'payload'
import { certificateTypes } from '../content/certificateTypes'
import { departments } from '../content/departments'
import { people } from '../content/people'
import { posts } from '../content/posts'
import type { Seeding } from '../context'

/** Units of the office, the highest first, so that a parent exists before its children. */
export const seedDepartments = async ({ payload, ids }: Seeding, req: PayloadRequest) => {
  for (const [index, { code, name, kind, parent, phone, location, summary }] of departments.entries()) {
    const data = { code, name, kind, phone, location, summary, order: (index + 1) * 10 }
    const above = parent === null ? {} : { parent: ids.get('departments', parent) }
    const created = await payload.create({ collection: 'departments', data: { ...data, ...above }, depth: 0, req })
    ids.put('departments', code, created.id)
  }
}

export const seedCertificateTypes = async ({ payload, ids }: Seeding, req: PayloadRequest) => {
  for (const type of certificateTypes) {
    const created = await payload.create({ collection: 'certificate-types', data: { ...type }, depth: 0, req })
    ids.put('certificate-types', type.code, created.id)
  }
}

export const seedPosts = async ({ payload, ids }: Seeding, req: PayloadRequest) => {
  for (const { key, department, duties, certificates, summary, isKey, minimumOnDuty } of posts) {
    const created = await payload.create({
      collection: 'posts',
      depth: 0,
      req,
      data: {
        name: key,
        department: ids.get('departments', department),
        summary,
        isKey,
        minimumOnDuty,
        duties: duties.map((text) => ({ text })),
        requiredCertificates: ids.all('certificate-types', certificates),
      },
    })
    ids.put('posts', key, created.id)
  }
}

/** People, and then the heads of their departments. */
export const seedStaff = async ({ payload, ids, calendar }: Seeding, req: PayloadRequest) => {
  for (const { name, employeeNo, department, posts: held, status, hiredOn, leftOn, phone, email } of people) {
    const created = await payload.create({
      collection: 'staff',
      depth: 0,
      req,
      data: {
        name,
        employeeNo,
        status,
        phone,
        email,
        department: ids.get('departments', department),
        posts: ids.all('posts', held),
        hiredOn: calendar.day(hiredOn),
        ...(leftOn ? { leftOn: calendar.day(leftOn) } : {}),
      },
    })
    ids.put('staff', name, created.id)
  }
  for (const { code, head } of departments) {
    const data = { head: ids.get('staff', head) }
    await payload.update({ collection: 'departments', id: ids.get('departments', code), data, depth: 0, req })
  }
}
