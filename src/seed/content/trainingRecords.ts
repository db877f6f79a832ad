import { createRandom } from '@/shared/random'
import { type PersonSeed, people, type StaffKey } from './people'
import { type CourseKey, courses, type SessionSeed, sessions } from './training'

export interface TrainingRecordSeed {
  /** Position in the list of sessions. */
  session: number
  staff: StaffKey
  attendance: 'present' | 'absent' | 'excused'
  score?: number
  passed: boolean
}

const PASS_MARK = 70

const courseOf = (key: CourseKey) => {
  const course = courses.find(({ code }) => code === key)
  if (!course) throw new Error(`no course ${key}`)
  return course
}

/** Who works in the office on that day. */
const employedOn = (day: string) => (person: PersonSeed) =>
  person.hiredOn <= day && (person.leftOn === undefined || person.leftOn > day)

/** The course's own posts first, then its department, then the rest of the office. */
const invite = (session: SessionSeed): PersonSeed[] => {
  const course = courseOf(session.course)
  const day = session.startsAt.slice(0, 10)
  const random = createRandom(`invite ${session.course} ${day}`)
  const wanted: readonly string[] = course.posts
  const isNew = (person: PersonSeed) => course.kind === 'induction' && person.hiredOn > `${Number(day.slice(0, 4)) - 5}`
  const rank = (person: PersonSeed) => {
    if (isNew(person) || person.posts.some((post) => wanted.includes(post))) return 0
    return person.department === course.department ? 1 : 2
  }
  return random
    .shuffle(people.filter(employedOn(day)))
    .sort((first, second) => rank(first) - rank(second))
    .slice(0, session.seats)
}

/** One person's result: nearly everybody comes and passes, as in an office that checks its training. */
const resultOf = (session: number, staff: StaffKey): TrainingRecordSeed => {
  const random = createRandom(`record ${session} ${staff}`)
  const roll = random.next()
  if (roll < 0.02) return { session, staff, attendance: 'absent', passed: false }
  if (roll < 0.06) return { session, staff, attendance: 'excused', passed: false }
  const score = random.chance(0.04) ? random.int(56, 69) : random.int(74, 99)
  return { session, staff, attendance: 'present', score, passed: score >= PASS_MARK }
}

/** The records of every session that was held. */
export const trainingRecords: readonly TrainingRecordSeed[] = sessions.flatMap((session, index) =>
  session.status === 'held' ? invite(session).map((person) => resultOf(index, person.name)) : [],
)
