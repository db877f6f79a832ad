import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Id } from '@/shared/ids'
import { type Bilingual, keysOf, label } from '@/shared/label'

/** Collections whose documents bind people: nobody releases them alone. */
export const controlledSlugs = [
  'sops',
  'emergency-plans',
  'manual-editions',
  'star-standards',
  'summaries',
] as const satisfies CollectionSlug[]
export type ControlledCollection = (typeof controlledSlugs)[number]
/** Whether a slug names a controlled collection. */
export const isControlledSlug = (slug: unknown): slug is ControlledCollection =>
  controlledSlugs.some((controlled) => controlled === slug)

export const controlledLabels = {
  sops: label('服务标准', 'Standard'),
  'emergency-plans': label('应急预案', 'Emergency plan'),
  'manual-editions': label('应急预案手册', 'Manual'),
  'star-standards': label('星级评定标准', 'Star standard'),
  summaries: label('年度工作总结', 'Summary'),
} satisfies Record<ControlledCollection, Bilingual>

/**
 * Where a document stands. The state of the newest version tells what editors work on; the state of the document
 * itself tells what readers see (`released`, `retired`, or never released).
 */
export const states = {
  draft: label('草稿', 'Draft'),
  'in-review': label('审核中', 'In review'),
  returned: label('已退回', 'Returned'),
  scheduled: label('待发布', 'Scheduled'),
  released: label('已发布', 'Released'),
  retired: label('已废止', 'Retired'),
} satisfies Record<string, Bilingual>
export type State = keyof typeof states
const stateNames: State[] = keysOf(states)
/** Whether a value names a state. */
export const isState = (value: unknown): value is State => stateNames.some((state) => state === value)

/** What a submission asks for. */
export const caseKinds = {
  release: label('发布', 'Release'),
  retirement: label('废止', 'Retirement'),
} satisfies Record<string, Bilingual>
export type CaseKind = keyof typeof caseKinds

export const caseStatuses = {
  open: label('审核中', 'In review'),
  approved: label('已通过，待生效', 'Approved, waiting for its date'),
  done: label('已生效', 'In effect'),
  returned: label('已退回', 'Returned'),
  withdrawn: label('已撤回', 'Withdrawn'),
} satisfies Record<string, Bilingual>
export type CaseStatus = keyof typeof caseStatuses

export const changeKinds = {
  major: label('重大修订（版本号进一位，须重新阅读确认）', 'Major (asks for acknowledgement again)'),
  minor: label('一般修订（小版本号加一）', 'Minor'),
} satisfies Record<string, Bilingual>
export type ChangeKind = keyof typeof changeKinds

/** The six occasions to revise a plan: 《生产安全事故应急预案管理办法》第三十六条. */
export const revisionTriggers = {
  law: label('法律、法规、规章、标准及上位预案变化', 'Law or standard changed'),
  organisation: label('应急指挥机构及其职责调整', 'Command organisation changed'),
  risk: label('安全生产面临的风险发生重大变化', 'Risk changed'),
  resources: label('重要应急资源发生重大变化', 'Key resources changed'),
  drill: label('在演练或者事故应急救援中发现问题', 'A drill or rescue found a problem'),
  other: label('编制单位认为应当修订的其他情况', 'Other'),
} satisfies Record<string, Bilingual>
export type RevisionTrigger = keyof typeof revisionTriggers

/** Who decides on a step: holders of a role in the document's department, named people, or the department's head. */
export const approverKinds = {
  role: label('本部门的某一角色', 'A role in the department'),
  people: label('指定人员', 'Named people'),
  head: label('部门负责人', 'Head of the department'),
} satisfies Record<string, Bilingual>
export type ApproverKind = keyof typeof approverKinds

export const stepRules = {
  any: label('任一人通过即可', 'Any one'),
  all: label('须全部通过', 'All'),
} satisfies Record<string, Bilingual>
export type StepRule = keyof typeof stepRules

/** Entries of a case's timeline. */
export const decisionKinds = {
  submit: label('提交审核', 'Submitted'),
  approve: label('审核通过', 'Approved'),
  return: label('退回修改', 'Returned'),
  withdraw: label('撤回', 'Withdrawn'),
  lapse: label('因其后修改，原审核意见失效', 'Lapsed after an edit'),
  release: label('发布', 'Released'),
  retire: label('废止', 'Retired'),
  emergency: label('紧急发布', 'Emergency release'),
} satisfies Record<string, Bilingual>
export type DecisionKind = keyof typeof decisionKinds

/** Something a collection's own check says about a version of a document. */
export interface DocumentFinding {
  severity: 'warning' | 'info'
  /** Place, reason and remedy, in Chinese. */
  message: string
  /** The clause that asks for it. */
  clause?: string
}

/** What a collection says of itself when it opts into document control; kept as `custom.workflow`. */
export interface WorkflowDefinition {
  slug: ControlledCollection
  /** Whether a revision names its occasion (art. 36). */
  hasTriggers: boolean
  /** What author and reviewer should know of a version before it binds people; it warns, it never blocks. */
  findings?: (asked: { req: PayloadRequest; doc: Record<string, unknown> }) => Promise<DocumentFinding[]>
  /** The occasion that a draft itself speaks of, proposed when it is submitted. */
  proposeTrigger?: (doc: Record<string, unknown>) => RevisionTrigger | undefined
  /** The label of a first release where the document names one, such as `2.0` for a manual that had a paper edition. */
  firstLabel?: (doc: Record<string, unknown>) => string | undefined
  /** What follows a release, inside its transaction. */
  afterRelease?: ((event: ReleaseEvent) => Promise<void>)[]
}

/** A version that has just taken effect. */
export interface ReleaseEvent {
  req: PayloadRequest
  collection: ControlledCollection
  /** As stored, relations as ids. */
  doc: { id: Id; title: string } & Record<string, unknown>
  label: string
  /** Undefined for a first release. */
  previousLabel: string | undefined
  change: ChangeKind
  isEmergency: boolean
}
