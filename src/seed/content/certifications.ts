import { createRandom, type Random } from '@/shared/random'
import { type CertificateKey, certificateTypes } from './certificateTypes'
import { type PersonSeed, people, type StaffKey } from './people'
import { posts } from './posts'
import type { Day } from './types'

export interface CertificationSeed {
  staff: StaffKey
  type: CertificateKey
  number: string
  issuedOn: Day
  lastReviewedOn?: Day
  revokedOn?: Day
  note?: string
}

const REFERENCE = '2026-11-23'

/** Required, but not yet obtained: the gaps that HR has to see. */
const gaps: readonly [StaffKey, CertificateKey][] = [
  ['蒋文浩', 'DG'],
  ['简雪梅', 'JH'],
  ['乔海波', 'XF'],
  ['文国平', 'XA'],
  ['苗春生', 'GC'],
  ['毛建军', 'XA'],
]

interface Special {
  issuedOn: Day
  lastReviewedOn?: Day
  revokedOn?: Day
  note?: string
}

/** Certificates with a story: about to end, past their end, or taken away. Dates for the reference date. */
const specials: Record<string, Special> = {
  // Ends within the reminder window.
  '方小娟 JK': { issuedOn: '2025-12-04', note: '已预约 12 月 1 日体检。' },
  '任桂香 JK': { issuedOn: '2025-12-11' },
  '史永强 JK': { issuedOn: '2025-12-18' },
  '余海涛 JK': { issuedOn: '2025-12-09' },
  '彭学军 DG': { issuedOn: '2021-01-08', lastReviewedOn: '2024-01-05', note: '已报名换证培训。' },
  '邓光明 DG': { issuedOn: '2023-12-28' },
  '傅少华 DT': { issuedOn: '2022-12-12', note: '换证材料已递交。' },
  '鲍全福 JZ': { issuedOn: '2023-05-10', lastReviewedOn: '2026-01-15' },
  '卢翠萍 XA': { issuedOn: '2025-12-10', note: '补考取证。' },
  '武思远 JH': { issuedOn: '2024-01-10' },
  '龚志刚 JH': { issuedOn: '2024-01-16' },
  // Past its end.
  '金国富 JK': { issuedOn: '2025-10-30', note: '到期未体检，已暂停接触直接入口食品工作。' },
  '高炳文 GL': { issuedOn: '2022-10-19', note: '复审材料补正中，暂由持证人员替班。' },
  '丁伟明 HG': { issuedOn: '2020-09-14', lastReviewedOn: '2023-09-12', note: '已停止动火作业，等待换证。' },
  '邹永福 XA': { issuedOn: '2025-09-17' },
  '贺志强 JH': { issuedOn: '2023-10-25', note: '列入 12 月复训名单。' },
  '许立新 DG': {
    issuedOn: '2021-08-16',
    lastReviewedOn: '2023-08-10',
    note: '离岗休假，未参加复审，返岗前须重新实操考试。',
  },
  // Taken away.
  '殷建国 JZ': {
    issuedOn: '2022-06-20',
    lastReviewedOn: '2026-05-11',
    revokedOn: '2026-09-08',
    note: '准驾车型被注销，已停止出车，等待调岗。',
  },
}

const addMonthsTo = (day: string, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(date, 28)))
  return `${moved.getUTCFullYear()}-${pad(moved.getUTCMonth() + 1)}-${pad(moved.getUTCDate())}`
}

const pad = (value: number) => `${String(value).padStart(2, '0')}` as `${number}`

/** A day a number of months and days before the reference date. */
const before = (months: number, days: number): Day => {
  const moved = new Date(`${addMonthsTo(REFERENCE, -months)}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() - days)
  return `${moved.getUTCFullYear()}-${pad(moved.getUTCMonth() + 1)}-${pad(moved.getUTCDate())}`
}

const typeOf = (key: CertificateKey) => {
  const type = certificateTypes.find(({ code }) => code === key)
  if (!type) throw new Error(`no certificate type ${key}`)
  return type
}

/** A date of issue that leaves the certificate valid, well outside its reminder window. */
const ordinary = (key: CertificateKey, person: PersonSeed, random: Random): Special => {
  // The certificate of the office itself is given after its own courses.
  if (key === 'XA')
    return { issuedOn: person.hiredOn > '2026-03-04' || random.chance(0.6) ? '2026-09-18' : '2026-03-06' }
  const type = typeOf(key)
  const margin = Math.ceil(type.remindDays / 30) + 2
  const oldest = type.validMonths === null ? 72 : type.validMonths - margin
  const age = random.int(1, Math.max(1, Math.min(oldest, 66)))
  const drawn = before(age, random.int(0, 27))
  const isLong = type.validMonths === null || type.validMonths > 12
  const issuedOn = isLong || drawn > person.hiredOn ? drawn : before(1, random.int(0, 20))
  if (type.reviewMonths === null) return { issuedOn }
  return { issuedOn, ...reviewOf(issuedOn, type.reviewMonths, margin, random) }
}

/** The last review where the first cycle has run out; close to now for yearly ones. */
const reviewOf = (issuedOn: Day, cycle: number, margin: number, random: Random): Pick<Special, 'lastReviewedOn'> => {
  const firstDue = addMonthsTo(issuedOn, cycle - margin)
  if (firstDue > REFERENCE) return {}
  const latest =
    cycle <= 12 ? before(random.int(1, cycle - margin), random.int(0, 20)) : addMonthsTo(issuedOn, cycle - 1)
  return { lastReviewedOn: latest > issuedOn ? latest : issuedOn }
}

const numberOf = (key: CertificateKey, person: PersonSeed, issuedOn: Day) =>
  `${key}${issuedOn.slice(0, 4)}${person.employeeNo.slice(-3)}${String(createRandom(`${key}${person.name}`).int(100, 999))}`

const isGap = (staff: StaffKey, key: CertificateKey) => gaps.some(([name, type]) => name === staff && type === key)

const build = (person: PersonSeed, key: CertificateKey): CertificationSeed => {
  const random = createRandom(`certificate ${person.name} ${key}`)
  const dates = specials[`${person.name} ${key}`] ?? ordinary(key, person, random)
  return { staff: person.name, type: key, number: numberOf(key, person, dates.issuedOn), ...dates }
}

const required = (person: PersonSeed): CertificateKey[] => [
  ...new Set(person.posts.flatMap((post) => posts.find(({ key }) => key === post)?.certificates ?? [])),
]

/** Certificates that people hold beyond what their post asks for. */
const extras: readonly [StaffKey, CertificateKey][] = [
  ['沈国栋', 'GC'],
  ['罗志成', 'HG'],
  ['罗志成', 'GC'],
  ['谭家豪', 'GC'],
  ['程守义', 'GC'],
  ['钟鸣远', 'DG'],
  ['秦立军', 'XF'],
  ['康卫东', 'XF'],
  ['侯振宇', 'BA'],
  ['孟祥龙', 'BA'],
  ['段宏伟', 'JH'],
  ['武思远', 'JH'],
  ['戴晓岚', 'JH'],
  ['邵文博', 'JH'],
  ['尤秀珍', 'JH'],
  ['施建平', 'JH'],
  ['汤丽华', 'JH'],
  ['林少峰', 'SA'],
]

/** Everybody still with the office holds what his post requires, apart from the gaps. */
export const certifications: readonly CertificationSeed[] = people
  .filter(({ status }) => status !== 'left')
  .flatMap((person) => {
    const own = extras.filter(([name]) => name === person.name).map(([, key]) => key)
    const keys = [...new Set([...required(person), ...own])]
    return keys.filter((key) => !isGap(person.name, key)).map((key) => build(person, key))
  })
