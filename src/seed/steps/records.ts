import type { PayloadRequest } from 'payload'
import type { Id } from '@/shared/ids'
import { certifications } from '../content/certifications'
import { type DrillSeed, drills, evaluationOf, injectsOf, timelines } from '../content/drills'
import { evaluations } from '../content/evaluations'
import { courses, sessions } from '../content/training'
import { trainingRecords } from '../content/trainingRecords'
import type { Seeding } from '../context'

/** A year of star ratings; score, stars and validity are worked out by the hooks. */
export const seedEvaluations = async ({ payload, ids, calendar }: Seeding, req: PayloadRequest) => {
  for (const { standard, department, evaluatedOn, evaluators, items, userScore, findings } of evaluations) {
    await payload.create({
      collection: 'evaluations',
      depth: 0,
      req,
      data: {
        _status: 'published',
        visibility: 'public',
        standard: ids.get('star-standards', standard),
        department: ids.get('departments', department),
        evaluatedOn: calendar.day(evaluatedOn),
        evaluators: ids.all('staff', evaluators),
        items: items.map((item) => ({ ...item })),
        userScore,
        findings,
      },
    })
  }
}

/** The steps of a drill's kind, each with the minute it took. */
export const timelineOf = (timeline: DrillSeed['timeline']) => {
  if (!timeline) return []
  return timelines[timeline.kind].map(([targetMinute, event], index) => {
    const minute = timeline.minutes[index] ?? targetMinute
    const late = minute - targetMinute
    return { minute, targetMinute, event, ...(late > 0 ? { note: `超出目标 ${late} 分钟` } : {}) }
  })
}

const SECONDS_BETWEEN = 40

/** People signed in by the code in the quarter of an hour before a drill of the afternoon; the last one by the list. */
const arrivalsOf = (people: Id[], status: DrillSeed['status'], start: string) =>
  status === 'held'
    ? people.map((staff, index) => ({
        staff,
        at: new Date(Date.parse(start) + index * SECONDS_BETWEEN * 1000).toISOString(),
        via: people.length > 3 && index === people.length - 1 ? ('list' as const) : ('qr' as const),
      }))
    : []

export const seedDrills = async ({ payload, ids, calendar }: Seeding, req: PayloadRequest) => {
  for (const { plan, department, lead, participants, timeline, marks, findings, heldOn, ...drill } of drills) {
    const people = ids.all('staff', participants)
    const created = await payload.create({
      collection: 'drills',
      depth: 0,
      req,
      data: {
        ...drill,
        heldOn: calendar.day(heldOn),
        plan: ids.get('emergency-plans', plan),
        department: ids.get('departments', department),
        lead: ids.get('staff', lead),
        participants: people,
        attendance: arrivalsOf(people, drill.status, calendar.moment(`${heldOn} 13:45`)),
        injects: injectsOf(timeline),
        timeline: timelineOf(timeline),
        evaluation: evaluationOf({ marks, timeline }),
        findings: findings.map(({ description, owner, dueOn, closedOn }) => ({
          description,
          owner: ids.get('staff', owner),
          dueOn: calendar.day(dueOn),
          ...(closedOn ? { closedOn: calendar.day(closedOn) } : {}),
        })),
      },
    })
    ids.put('drills', drill.title, created.id)
  }
}

export const seedCourses = async ({ payload, ids, calendar }: Seeding, req: PayloadRequest) => {
  for (const { code, title, kind, department, hours, description, posts, certificate } of courses) {
    const created = await payload.create({
      collection: 'courses',
      depth: 0,
      req,
      data: {
        code,
        title,
        kind,
        hours,
        description,
        department: ids.get('departments', department),
        posts: ids.all('posts', posts),
        ...(certificate ? { certificateType: ids.get('certificate-types', certificate) } : {}),
      },
    })
    ids.put('courses', code, created.id)
  }
  for (const [index, { batch, course, startsAt, endsAt, place, trainer, status }] of sessions.entries()) {
    const of = courses.find(({ code }) => code === course)
    if (!of) throw new Error(`no course ${course}`)
    const created = await payload.create({
      collection: 'training-sessions',
      depth: 0,
      req,
      data: {
        title: `${of.title}（${batch}）`,
        course: ids.get('courses', course),
        department: ids.get('departments', of.department),
        startsAt: calendar.moment(startsAt),
        endsAt: calendar.moment(endsAt),
        place,
        trainer,
        status,
      },
    })
    ids.put('training-sessions', String(index), created.id)
  }
}

export const seedTrainingRecords = async ({ payload, ids }: Seeding, req: PayloadRequest) => {
  for (const { session, staff, ...result } of trainingRecords) {
    await payload.create({
      collection: 'training-records',
      depth: 0,
      req,
      data: { ...result, session: ids.get('training-sessions', String(session)), staff: ids.get('staff', staff) },
    })
  }
}

export const seedCertifications = async ({ payload, ids, calendar }: Seeding, req: PayloadRequest) => {
  for (const { staff, type, number, issuedOn, lastReviewedOn, revokedOn, note } of certifications) {
    await payload.create({
      collection: 'certifications',
      depth: 0,
      req,
      data: {
        staff: ids.get('staff', staff),
        type: ids.get('certificate-types', type),
        number,
        issuedOn: calendar.day(issuedOn),
        ...(lastReviewedOn ? { lastReviewedOn: calendar.day(lastReviewedOn) } : {}),
        ...(revokedOn ? { revokedOn: calendar.day(revokedOn) } : {}),
        ...(note ? { note } : {}),
      },
    })
  }
}
