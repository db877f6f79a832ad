import type { PayloadRequest } from 'payload'
import type { Id } from '@/shared/ids'
import { type Bilingual, label } from '@/shared/label'

/** Where a finding was made. */
export const findingSources = {
  drill: label('应急演练', 'Drill'),
  response: label('应急响应', 'Emergency response'),
  evaluation: label('星级评定', 'Evaluation'),
  incident: label('事件', 'Incident'),
  feedback: label('意见反馈', 'Feedback'),
  other: label('其他', 'Other'),
} satisfies Record<string, Bilingual>
export type FindingSource = keyof typeof findingSources

export const correctionStatuses = {
  open: label('整改中', 'Open'),
  closed: label('已完成', 'Closed'),
} satisfies Record<string, Bilingual>

/** What a finding asks somebody to put right. */
export interface NewCorrection {
  title: string
  finding: string
  source: FindingSource
  department: Id
  owner?: Id | undefined
  /** ISO date-time of a stored day. */
  dueOn?: string | undefined
  /** Put right before it was written down. */
  closedOn?: string | undefined
  drill?: Id | undefined
  response?: Id | undefined
  plan?: Id | undefined
  /** The chapter of the plan that the finding asks to revise. */
  section?: string | undefined
}

/**
 * Opens a corrective action in the caller's transaction and answers with its id. Handed to the domains whose findings
 * become corrective actions, in the declaration of their collection: features do not import each other's actions.
 */
export type OpenCorrection = (req: PayloadRequest, correction: NewCorrection) => Promise<Id>

/** The page of a corrective action. */
export const correctionPath = (id: Id): string => `/corrections/${id}`

/** Told, in the request's context, of a write that the product makes of its own: a release names its version. */
export const CORRECTION_STEP = 'correctionStep'
