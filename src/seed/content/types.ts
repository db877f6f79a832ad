/**
 * Light types of the demo content. References between records are readable keys (a department's code, a person's
 * name, a standard's code); the seed turns them into ids. Days are written for the reference date and moved with it.
 */

/** `YYYY-MM-DD`, written as if today were the reference date. */
export type Day = `${number}-${number}-${number}`

/** `YYYY-MM-DD HH:mm` in Asia/Shanghai. */
export type Moment = `${Day} ${number}:${number}`

export type Visibility = 'public' | 'internal' | 'restricted'

/** Plain text with light marks: `## ` heading, `- ` bullet, `1. ` numbered, blank line between paragraphs. */
export type Markup = string

export interface PromiseSeed {
  name: string
  comparison: 'at-most' | 'at-least' | 'equal'
  value: number
  unit: string
  measurement: string
}

export interface SopStepSeed {
  title: string
  detail: string
  warning?: string
  minutes?: number
  picture?: string
}

export interface SopSeed<
  Department extends string = string,
  Post extends string = string,
  Cert extends string = string,
> {
  code: string
  title: string
  kind: 'service-standard' | 'operating-procedure'
  department: Department
  posts: readonly Post[]
  summary: string
  scope: string
  promises: readonly PromiseSeed[]
  servicePlace?: string
  serviceTime?: string
  servicePhone?: string
  steps: readonly SopStepSeed[]
  tools: string
  requiredCertificates?: readonly Cert[]
  content?: Markup
  attachments?: readonly string[]
  relatedSops?: readonly string[]
  versionLabel: string
  effectiveDate: Day
  reviewCycleMonths: number
  visibility: Visibility
}

export interface StarItemSeed {
  name: string
  requirement: string
  points: number
  isVeto?: boolean
  photoOnFail?: boolean
  /** What inspectors typically write when the item loses points. */
  shortfalls: readonly string[]
}

export interface StarStandardSeed<Department extends string = string, Post extends string = string> {
  code: string
  title: string
  department: Department
  posts: readonly Post[]
  summary: string
  groups: readonly { name: string; mustPass?: boolean; items: readonly StarItemSeed[] }[]
  vetoEffect: 'zero' | 'cap'
  vetoCapStars?: number
  versionLabel: string
  effectiveDate: Day
}

export interface LevelSeed {
  level: 'I' | 'II' | 'III'
  trigger: string
  commander: string
  tasks: string
  raise: string
  lower: string
  end: string
}

export interface ContactSeed<Person extends string = string> {
  role: string
  staff?: Person
  name?: string
  phone?: string
  backupPhone?: string
}

export interface SupplySeed<Person extends string = string> {
  name: string
  model: string
  performance: string
  quantity: number
  unit: string
  place: string
  conditions: string
  renewal: string
  keeper: Person
  checkDueOn: Day
}

export interface SectionSeed {
  title: string
  level: 1 | 2 | 3
  body: Markup
}

export interface PlanSeed<
  Department extends string = string,
  Person extends string = string,
  Cert extends string = string,
> {
  code: string
  title: string
  planType: 'comprehensive' | 'special' | 'on-site'
  eventType: string
  department: Department
  summary: string
  risks: string
  levels: readonly LevelSeed[]
  organisation: readonly { role: string; holder: string; duties: string }[]
  contacts: readonly ContactSeed<Person>[]
  steps: readonly { role: string; action: string; minutes?: number; note?: string; picture?: string }[]
  supplies: readonly SupplySeed<Person>[]
  sections: readonly SectionSeed[]
  relatedSops: readonly string[]
  requiredCertificates?: readonly Cert[]
  attachments?: readonly string[]
  versionLabel: string
  effectiveDate: Day
  visibility: Visibility
  audienceRoles?: readonly ('admin' | 'editor' | 'reviewer' | 'hr' | 'inspector' | 'staff')[]
  audienceDepartments?: readonly Department[]
}
