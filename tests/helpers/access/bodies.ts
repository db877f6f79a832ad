import type { ControlledSlug } from '@/access/accessFor'
import type { Id } from '@/shared/ids'
import type { Json } from './client'

/** Documents that the others point at. */
export interface Base {
  standard: Id
  plan: Id
  response: Id
  course: Id
  certificateType: Id
}

export interface Wanted {
  base: Base
  department: Id
  /** The person a record is about. */
  staff: Id
  /** A session of its own, for training records. */
  session: Id
  /** The account a record belongs to: who is told, who is away. */
  user: Id
  /** An account that belongs to nobody of the visitors. */
  deputy: Id
  number: number
  token: string
  extra?: Json
}

const code = (prefix: string, number: number) => `${prefix}${number.toString(36).toUpperCase().padStart(4, '0')}`
export const phoneOf = (prefix: '138' | '139', number: number) => `${prefix}555${String(number).padStart(5, '0')}`

const dayNumber = (number: number) => new Date(Date.UTC(2030, 0, number)).toISOString().slice(0, 10)

/** A valid body for each collection, with a token in what it is called; a collection that is missing here fails the matrix. */
export const bodies: Record<ControlledSlug, (wanted: Wanted) => Json> = {
  departments: ({ number, token }) => ({ name: token, code: code('D', number), kind: 'other' }),
  posts: ({ department, token }) => ({ name: token, department }),
  staff: ({ department, number, token }) => ({
    name: token,
    employeeNo: code('E', number),
    department,
    phone: phoneOf('139', number),
    email: `hidden${number}@personal.test`,
  }),
  users: ({ number, token }) => ({
    name: token,
    email: `user${number}@example.test`,
    password: `Passw0rd-${number}`,
    roles: ['staff'],
  }),
  media: ({ department, token }) => ({ alt: token, department }),
  sops: ({ department, token }) => ({ title: token, department, kind: 'service-standard' }),
  'star-standards': ({ department, token }) => ({
    title: token,
    department,
    groups: [{ name: '环境', items: [{ name: '地面', points: 10 }] }],
  }),
  'emergency-plans': ({ department, number, token }) => ({
    title: token,
    department,
    planType: 'special',
    contacts: [{ role: '总指挥', name: '甲', phone: phoneOf('138', number) }],
    supplies: [{ name: '灭火器', phone: phoneOf('138', number) }],
  }),
  summaries: ({ department, token }) => ({ title: token, department, year: 2026 }),
  evaluations: ({ base, department, token }) => ({
    standard: base.standard,
    department,
    evaluatedOn: '2026-05-01',
    findings: token,
    _status: 'published',
  }),
  drills: ({ base, department, token }) => ({
    title: token,
    plan: base.plan,
    department,
    form: 'tabletop',
    scope: 'single',
    status: 'planned',
  }),
  courses: ({ department, token }) => ({ title: token, department, kind: 'skill', hours: 4 }),
  'training-sessions': ({ base, department, token }) => ({
    title: token,
    course: base.course,
    department,
    startsAt: '2026-03-01T01:00:00.000Z',
    status: 'planned',
  }),
  'training-records': ({ staff, session, number }) => ({
    staff,
    session,
    attendance: 'present',
    score: 60 + number / 100_000,
  }),
  'certificate-types': ({ number, token }) => ({
    name: token,
    code: code('T', number),
    expiryMode: 'completion',
    validMonths: 12,
  }),
  certifications: ({ base, staff, number }) => ({
    staff,
    type: base.certificateType,
    number: `NO-${String(number).padStart(6, '0')}`,
    issuedOn: '2026-01-01',
  }),
  contacts: ({ department, number, token }) => ({ name: token, department, phone: phoneOf('138', number) }),
  supplies: ({ department, number, token }) => ({ name: token, department, phone: phoneOf('138', number) }),
  'manual-editions': ({ base, department, token }) => ({ title: token, department, plans: [{ plan: base.plan }] }),
  'plan-imports': ({ department, token, user }) => ({ fileName: token, owner: user, status: 'ready', department }),
  'corrective-actions': ({ department, token }) => ({ title: token, department, source: 'incident' }),
  responses: ({ base, department, number, token }) => ({
    title: token,
    plan: base.plan,
    department,
    level: 'III',
    status: 'active',
    startedAt: '2026-03-01T01:00:00.000Z',
    revision: 0,
    // Written past the hooks that would give the row its id.
    contacts: [{ id: number.toString(16).padStart(24, '0'), key: 'c1', role: '总指挥', phone: phoneOf('138', number) }],
  }),
  'response-entries': ({ base, number, token }) => ({
    response: base.response,
    seq: number,
    clientId: `entry-${number}`,
    kind: 'note',
    text: token,
    at: '2026-03-01T01:00:00.000Z',
  }),
  filings: ({ base, department, number, token }) => ({
    plan: base.plan,
    department,
    versionLabel: '1.0',
    filedOn: '2026-02-01',
    authority: '应急管理局',
    receiptNo: `R-${number}`,
    note: token,
  }),
  approvals: ({ base, department, number, token }) => ({
    title: token,
    documentCollection: 'star-standards',
    documentId: String(base.standard),
    department,
    kind: 'release',
    status: 'done',
    reason: token,
    // Written past the hooks that would give the row its id.
    steps: [
      { id: number.toString(16).padStart(24, '0'), name: '部门审核', kind: 'role', role: 'reviewer', rule: 'any' },
    ],
    currentStep: 0,
    revision: 0,
  }),
  acknowledgements: ({ base, department, number, staff, token }) => ({
    title: token,
    documentCollection: 'star-standards',
    documentId: String(base.standard),
    versionLabel: '1.0',
    major: 1,
    staff,
    staffName: '某人',
    department,
    confirmedAt: '2026-03-01T01:00:00.000Z',
    key: `ack-${number}`,
  }),
  notifications: ({ number, token, user }) => ({
    recipient: user,
    kind: 'review',
    title: token,
    mail: 'none',
    mailAttempts: 0,
    key: `notice-${number}`,
  }),
  'audit-log': ({ token }) => ({ action: 'data.exported', title: token }),
  'job-leases': ({ token }) => ({ name: token, until: '2026-03-01T01:00:00.000Z' }),
  // Inactive, so that there may be many for one kind of document.
  'approval-routes': ({ department, token }) => ({
    name: token,
    documents: 'sops',
    department,
    isActive: false,
    steps: [{ name: '部门审核', kind: 'role', role: 'reviewer', rule: 'any' }],
  }),
  delegations: ({ deputy, token, user }) => ({
    principal: user,
    delegate: deputy,
    from: '2026-03-01',
    until: '2026-03-09',
    reason: token,
  }),
  'calendar-days': ({ number, token }) => ({ date: dayNumber(number), kind: 'holiday', name: token }),
}

/** A field that an allowed update may change in each collection, and a value nobody else writes. */
export const marks: Record<ControlledSlug, (number: number) => Json> = {
  departments: (n) => ({ summary: `mark ${n}` }),
  posts: (n) => ({ summary: `mark ${n}` }),
  staff: (n) => ({ leftOn: new Date(Date.UTC(2000, 0, n)).toISOString() }),
  users: (n) => ({ name: `mark ${n}` }),
  media: (n) => ({ alt: `mark ${n}` }),
  sops: (n) => ({ summary: `mark ${n}` }),
  'star-standards': (n) => ({ summary: `mark ${n}` }),
  'emergency-plans': (n) => ({ summary: `mark ${n}` }),
  summaries: (n) => ({ lead: `mark ${n}` }),
  evaluations: (n) => ({ findings: `mark ${n}` }),
  drills: (n) => ({ place: `mark ${n}` }),
  courses: (n) => ({ description: `mark ${n}` }),
  'training-sessions': (n) => ({ place: `mark ${n}` }),
  'training-records': (n) => ({ hours: n / 8 }),
  'certificate-types': (n) => ({ note: `mark ${n}` }),
  certifications: (n) => ({ note: `mark ${n}` }),
  contacts: (n) => ({ note: `mark ${n}` }),
  supplies: (n) => ({ note: `mark ${n}` }),
  'manual-editions': (n) => ({ summary: `mark ${n}` }),
  'plan-imports': (n) => ({ message: `mark ${n}` }),
  'corrective-actions': (n) => ({ measure: `mark ${n}` }),
  responses: (n) => ({ title: `mark ${n}` }),
  'response-entries': (n) => ({ text: `mark ${n}` }),
  filings: (n) => ({ note: `mark ${n}` }),
  approvals: (n) => ({ reason: `mark ${n}` }),
  acknowledgements: (n) => ({ title: `mark ${n}` }),
  notifications: (n) => ({ title: `mark ${n}` }),
  'audit-log': (n) => ({ title: `mark ${n}` }),
  'job-leases': (n) => ({ holder: `mark ${n}` }),
  'approval-routes': (n) => ({ name: `mark ${n}` }),
  delegations: (n) => ({ reason: `mark ${n}` }),
  'calendar-days': (n) => ({ name: `mark ${n}` }),
}
