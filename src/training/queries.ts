import { asReader, type Reader } from '@/publishing/reader'
import type { Id } from '@/shared/ids'
import { populated } from '@/shared/populated'
import { attendances, type CertificationState } from './model'

/** A person's certificates, soonest end first, as far as the reader may see them. */
export async function listCertifications(reader: Reader, staff: Id) {
  const { docs } = await reader.payload.find({
    collection: 'certifications',
    depth: 1,
    limit: 60,
    pagination: false,
    populate: { 'certificate-types': { name: true } },
    select: { type: true, number: true, issuedOn: true, expiresOn: true, nextReviewOn: true, state: true },
    sort: 'expiresOn',
    where: { staff: { equals: staff } },
    ...asReader(reader),
  })
  return docs.map((doc) => ({
    id: doc.id,
    name: populated(doc.type)?.name ?? '证书',
    number: doc.number ?? null,
    issuedOn: doc.issuedOn,
    expiresOn: doc.expiresOn ?? null,
    nextReviewOn: doc.nextReviewOn ?? null,
    state: doc.state satisfies CertificationState | null | undefined,
  }))
}

export type CertificationRow = Awaited<ReturnType<typeof listCertifications>>[number]

/** A person's latest training. */
export async function listTraining(reader: Reader, staff: Id, limit = 20) {
  const { docs } = await reader.payload.find({
    collection: 'training-records',
    depth: 1,
    limit,
    pagination: false,
    populate: { courses: { title: true }, 'training-sessions': { title: true } },
    select: {
      course: true,
      session: true,
      completedOn: true,
      attendance: true,
      hours: true,
      passed: true,
      score: true,
    },
    sort: '-completedOn',
    where: { staff: { equals: staff } },
    ...asReader(reader),
  })
  return docs.map((doc) => ({
    id: doc.id,
    title: populated(doc.course)?.title ?? populated(doc.session)?.title ?? '培训',
    completedOn: doc.completedOn ?? null,
    attendance: attendances[doc.attendance].zh,
    hours: doc.hours ?? null,
    passed: doc.passed === true,
    score: doc.score ?? null,
  }))
}

export type TrainingRow = Awaited<ReturnType<typeof listTraining>>[number]
