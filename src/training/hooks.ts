import { type Id, idOf } from '@/shared/ids'
import { type CollectionAfterChangeHook, type CollectionBeforeChangeHook, type CollectionBeforeValidateHook, type FieldHook, type PayloadRequest, ValidationError } from 'payload'
import { certificationState, expiryOf, nextReviewOf } from './rules'

const say = (req: PayloadRequest, zh: string, en: string) => (req.i18n.language === 'en' ? en : zh)

async function departmentOf(req: PayloadRequest, staff: unknown): Promise<Id | undefined> {
  const id = idOf(staff)
  if (id === undefined) return undefined
  const person = await req.payload.findByID({ collection: 'staff', id, depth: 0, disableErrors: true, overrideAccess: true, req, select: { department: true } })
  return idOf(person?.department)
}

/** A record about a person belongs to his department: it decides which editors and reviewers see it. */
export const followStaff: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (data.staff === undefined && originalDoc?.department) return data
  return { ...data, department: await departmentOf(req, data.staff ?? originalDoc?.staff) }
}

/** One record for each person and session. */
export const refuseSecondRecord: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req }) => {
  const session = idOf(data?.session ?? originalDoc?.session)
  const staff = idOf(data?.staff ?? originalDoc?.staff)
  if (session === undefined || staff === undefined) return data
  if (operation === 'update' && data?.session === undefined && data?.staff === undefined) return data
  const self = idOf(originalDoc)
  const { totalDocs } = await req.payload.count({
    collection: 'training-records',
    overrideAccess: true,
    req,
    where: { and: [{ session: { equals: session } }, { staff: { equals: staff } }, ...(self === undefined ? [] : [{ id: { not_equals: self } }])] },
  })
  if (totalDocs === 0) return data
  const message = say(req, '此人在该班次已有培训记录，请打开原记录修改。', 'This person already has a record of this session.')
  throw new ValidationError({ collection: 'training-records', errors: [{ path: 'staff', label: '员工', message }], req }, req.t)
}

/** Course, date and hours come from the session unless somebody typed other hours. */
export const followSession: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const id = idOf(data.session ?? originalDoc?.session)
  if (id === undefined || (operation === 'update' && data.session === undefined)) return data
  const session = await req.payload.findByID({ collection: 'training-sessions', id, depth: 1, disableErrors: true, overrideAccess: true, req, select: { course: true, startsAt: true } })
  if (!session) return data
  const hours = typeof session.course === 'object' && session.course ? session.course.hours : undefined
  const isPresent = (data.attendance ?? originalDoc?.attendance) === 'present'
  return { ...data, course: idOf(session.course), completedOn: session.startsAt, hours: data.hours ?? (isPresent ? hours : 0) }
}

/** A session ends after it begins. */
export const checkSession: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const session = { ...originalDoc, ...data }
  if (!session.startsAt || !session.endsAt || new Date(session.endsAt) > new Date(session.startsAt)) return data
  const message = say(req, '结束时间须晚于开始时间。', 'The end lies after the beginning.')
  throw new ValidationError({ collection: 'training-sessions', errors: [{ path: 'endsAt', label: '结束时间', message }], req }, req.t)
}

async function previousExpiry(req: PayloadRequest, staff: unknown, type: Id, self: unknown) {
  const own = idOf(self)
  const { docs } = await req.payload.find({
    collection: 'certifications',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    select: { expiresOn: true },
    sort: '-expiresOn',
    where: { and: [{ staff: { equals: idOf(staff) } }, { type: { equals: type } }, ...(own === undefined ? [] : [{ id: { not_equals: own } }])] },
  })
  return docs[0]?.expiresOn
}

/** Expiry and next review follow from the type's rules. */
export const deriveValidity: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const merged = { ...originalDoc, ...data }
  const typeId = idOf(merged.type)
  const type = typeId === undefined ? null : await req.payload.findByID({ collection: 'certificate-types', id: typeId, depth: 0, disableErrors: true, overrideAccess: true, req })
  if (!type || typeId === undefined) return data
  const previous = type.expiryMode === 'previous' ? await previousExpiry(req, merged.staff, typeId, originalDoc?.id) : null
  const expiresOn = expiryOf(type, merged, previous)
  return { ...data, expiresOn, nextReviewOn: nextReviewOf(type, merged, expiresOn), remindDays: type.remindDays ?? null }
}

/** A certificate cannot be issued in the future or end before it was issued. */
export const checkCertification: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const dates = { ...originalDoc, ...data }
  const errors = [
    ...(dates.issuedOn && dates.lastReviewedOn && dates.lastReviewedOn < dates.issuedOn
      ? [{ path: 'lastReviewedOn', label: '最近复审', message: say(req, '复审日期不能早于发证日期。', 'A review cannot precede the issue.') }]
      : []),
    ...(dates.issuedOn && dates.expiresOn && dates.expiresOn < dates.issuedOn
      ? [{ path: 'expiresOn', label: '有效期至', message: say(req, '有效期不能早于发证日期。', 'It cannot expire before it is issued.') }]
      : []),
  ]
  if (errors.length > 0) throw new ValidationError({ collection: 'certifications', errors, req }, req.t)
  return data
}

export const deriveState: FieldHook = ({ originalDoc, siblingData, data }) => {
  const dates = { ...originalDoc, ...data, ...siblingData }
  return certificationState(dates, dates.remindDays, new Date())
}

/** A changed reminder window reaches the certificates already entered. */
export const spreadReminder: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update' || doc.remindDays === previousDoc.remindDays) return
  await req.payload.update({ collection: 'certifications', where: { type: { equals: doc.id } }, data: { remindDays: doc.remindDays }, depth: 0, overrideAccess: true, req })
}
