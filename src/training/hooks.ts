import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeValidateHook,
  type FieldHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { say } from '@/config/say'
import { type Id, idOf, sameId } from '@/shared/ids'
import { populated } from '@/shared/populated'
import { certificationState, expiryOf, nextReviewOf, recordTitle } from './rules'

/** Whom a record is about: his department decides which editors and reviewers see it, his name heads it. */
async function findPerson(req: PayloadRequest, staff: unknown) {
  const id = idOf(staff)
  if (id === undefined) return null
  return req.payload.findByID({
    collection: 'staff',
    id,
    depth: 0,
    disableErrors: true,
    joins: false,
    overrideAccess: true,
    req,
    select: { department: true, name: true },
  })
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
    where: {
      and: [
        { session: { equals: session } },
        { staff: { equals: staff } },
        ...(self === undefined ? [] : [{ id: { not_equals: self } }]),
      ],
    },
  })
  if (totalDocs === 0) return data
  const message = say(
    req,
    '此人在该班次已有培训记录，请打开原记录修改。',
    'This person already has a record of this session.',
  )
  throw new ValidationError(
    { collection: 'training-records', errors: [{ path: 'staff', label: '员工', message }], req },
    req.t,
  )
}

async function findSession(req: PayloadRequest, session: unknown) {
  const id = idOf(session)
  if (id === undefined) return null
  return req.payload.findByID({
    collection: 'training-sessions',
    id,
    depth: 1,
    disableErrors: true,
    joins: false,
    overrideAccess: true,
    populate: { courses: { title: true, hours: true } },
    req,
    select: { course: true, startsAt: true },
  })
}

/** Department and title follow from person and session; so do course, date and hours, unless somebody typed other hours. */
export const deriveRecord: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation === 'update' && data.session === undefined && data.staff === undefined) return data
  const person = await findPerson(req, data.staff ?? originalDoc?.staff)
  const session = await findSession(req, data.session ?? originalDoc?.session)
  const course = populated(session?.course)
  const named = { department: idOf(person?.department), title: recordTitle(person?.name, course?.title) }
  if (!session || (operation === 'update' && data.session === undefined)) return { ...data, ...named }
  const isPresent = (data.attendance ?? originalDoc?.attendance) === 'present'
  return {
    ...data,
    ...named,
    course: idOf(session.course),
    completedOn: session.startsAt,
    hours: data.hours ?? (isPresent ? course?.hours : 0),
  }
}

/** A session ends after it begins. */
export const checkSession: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const session = { ...originalDoc, ...data }
  if (!session.startsAt || !session.endsAt || new Date(session.endsAt) > new Date(session.startsAt)) return data
  const message = say(req, '结束时间须晚于开始时间。', 'The end lies after the beginning.')
  throw new ValidationError(
    { collection: 'training-sessions', errors: [{ path: 'endsAt', label: '结束时间', message }], req },
    req.t,
  )
}

/** The end of the person's certificate of this type before this one, which a renewal continues. */
async function previousExpiry(req: PayloadRequest, staff: unknown, type: Id, issuedOn: unknown) {
  const { docs } = await req.payload.find({
    collection: 'certifications',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    select: { expiresOn: true },
    sort: '-expiresOn',
    where: {
      and: [
        { staff: { equals: idOf(staff) } },
        { type: { equals: type } },
        { issuedOn: { less_than: issuedOn } },
        { revokedOn: { exists: false } },
      ],
    },
  })
  return docs[0]?.expiresOn
}

/** The printed date must be there and lie after the issue; a date that was worked out always does. */
function checkExpiry(req: PayloadRequest, isPrinted: boolean, issuedOn: unknown, expiresOn: string | null) {
  if (!isPrinted || (expiresOn && typeof issuedOn === 'string' && expiresOn >= issuedOn)) return
  const message = expiresOn
    ? say(req, '有效期不能早于发证日期。', 'It cannot expire before it is issued.')
    : say(req, '此类证书须填写证书上的有效期。', 'Enter the date printed on the certificate.')
  throw new ValidationError(
    { collection: 'certifications', errors: [{ path: 'expiresOn', label: '有效期至', message }], req },
    req.t,
  )
}

/** Department and title follow from person and type, expiry and next review from the type's rules. */
export const deriveCertification: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const merged = { ...originalDoc, ...data }
  const typeId = idOf(merged.type)
  const type =
    typeId === undefined
      ? null
      : await req.payload.findByID({
          collection: 'certificate-types',
          id: typeId,
          depth: 0,
          disableErrors: true,
          joins: false,
          overrideAccess: true,
          req,
        })
  const isNamed = operation === 'update' && data.staff === undefined && data.type === undefined
  const person = isNamed ? null : await findPerson(req, merged.staff)
  const named = isNamed ? {} : { department: idOf(person?.department), title: recordTitle(person?.name, type?.name) }
  if (!type || typeId === undefined) return { ...data, ...named }
  const previous =
    type.expiryMode === 'previous' ? await previousExpiry(req, merged.staff, typeId, merged.issuedOn) : null
  const expiresOn = expiryOf(type, merged, previous)
  checkExpiry(req, type.expiryMode === 'fixed', merged.issuedOn, expiresOn)
  return {
    ...data,
    ...named,
    expiresOn,
    nextReviewOn: nextReviewOf(type, merged, expiresOn),
    remindDays: type.remindDays ?? null,
  }
}

/** A certificate cannot be reviewed before it was issued. */
export const checkCertification: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const dates = { ...originalDoc, ...data }
  if (!dates.issuedOn || !dates.lastReviewedOn || dates.lastReviewedOn >= dates.issuedOn) return data
  const message = say(req, '复审日期不能早于发证日期。', 'A review cannot precede the issue.')
  throw new ValidationError(
    { collection: 'certifications', errors: [{ path: 'lastReviewedOn', label: '最近复审', message }], req },
    req.t,
  )
}

export const deriveState: FieldHook = ({ originalDoc, siblingData, data }) => {
  const dates = { ...originalDoc, ...data, ...siblingData }
  return certificationState(dates, dates.remindDays, new Date())
}

/** A changed reminder window reaches the certificates already entered. */
export const spreadReminder: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update' || doc.remindDays === previousDoc.remindDays) return
  await req.payload.update({
    collection: 'certifications',
    where: { type: { equals: doc.id } },
    data: { remindDays: doc.remindDays },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/**
 * Records and certificates carry the person's name in their titles and belong to his department; a corrected name
 * or a move reaches them, so that the editors of the former department see them no longer.
 */
export const spreadPerson: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  // `select` may have left either field out of the answer: then nobody knows, and they are written again.
  if (operation !== 'update' || (doc.name === previousDoc.name && sameId(doc.department, previousDoc.department)))
    return
  for (const collection of ['training-records', 'certifications'] as const) {
    const { docs } = await req.payload.find({
      collection,
      depth: 0,
      overrideAccess: true,
      pagination: false,
      req,
      select: { staff: true },
      where: { staff: { equals: doc.id } },
    })
    for (const { id } of docs)
      await req.payload.update({ collection, id, data: { staff: doc.id }, depth: 0, overrideAccess: true, req })
  }
}

/** A session that moves to another day or course takes its records along; their hours stay as entered. */
export const spreadSession: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update' || (doc.startsAt === previousDoc.startsAt && sameId(doc.course, previousDoc.course)))
    return
  const { docs } = await req.payload.find({
    collection: 'training-records',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { session: true },
    where: { session: { equals: doc.id } },
  })
  for (const { id } of docs)
    await req.payload.update({
      collection: 'training-records',
      id,
      data: { session: doc.id },
      depth: 0,
      overrideAccess: true,
      req,
    })
}
