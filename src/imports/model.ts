import type { PlanType } from '@/plans/model'
import type { Id } from '@/shared/ids'
import { type Bilingual, label } from '@/shared/label'

/** Where the import of a manual stands. */
export const importStatuses = {
  queued: label('排队中', 'Queued'),
  reading: label('正在读取', 'Reading'),
  ready: label('待确认', 'To be confirmed'),
  saving: label('正在保存', 'Saving'),
  done: label('已导入', 'Imported'),
  failed: label('未能读取', 'Failed'),
  cancelled: label('已取消', 'Cancelled'),
} satisfies Record<string, Bilingual>
export type ImportStatus = keyof typeof importStatuses

/** What a chapter's tables were recognised as. */
export const rowKinds = {
  contacts: label('联系人', 'contacts'),
  supplies: label('应急物资', 'supplies'),
  organisation: label('组织职责', 'duties'),
  levels: label('响应分级', 'response levels'),
  steps: label('处置步骤', 'steps'),
} satisfies Record<string, Bilingual>
export type RowKind = keyof typeof rowKinds

export interface ChapterPlace {
  key: string
  title: string
  /** 1–3. */
  level: number
  /** Pieces of the text that it is made of, in order; several after a merge. */
  nodes: string[]
  isIncluded: boolean
}

export interface PlanPlace {
  key: string
  title: string
  planType: PlanType
  /** Of a plan that the export wrote. */
  eventType?: string | undefined
  isIncluded: boolean
  chapters: ChapterPlace[]
}

/** What of the manual becomes what: proposed by the reading, changed by the editor. */
export interface Arrangement {
  plans: PlanPlace[]
}

/** A short look at a piece of the text. */
export interface NodeFacts {
  excerpt: string
  characters: number
  tables: number
  pictures: number
  rows: Partial<Record<RowKind, number>>
}

/** Something that the editor should know. */
export interface ImportNote {
  title: Bilingual
  place: string
  text: string
}

export interface Proposal {
  arrangement: Arrangement
  nodes: Record<string, NodeFacts>
  notes: ImportNote[]
}

/** What a confirmed import has made. */
export interface ImportResult {
  plans: { id: Id; title: string }[]
  pictures: number
  notes: ImportNote[]
}

/** After so many days an import that nobody confirmed is removed. */
export const KEEP_DAYS = 7
/** Longest title of a plan or chapter, in characters. */
export const MAX_TITLE = 120
