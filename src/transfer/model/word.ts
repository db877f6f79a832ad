/** Words of one look inside a paragraph. */
export interface Inline {
  text: string
  isBold?: boolean
  isItalic?: boolean
  isUnderlined?: boolean
  isStruck?: boolean
  /** An address outside the document. */
  href?: string
}

export interface ListItem {
  inlines: Inline[]
  /** Lists inside this item. */
  below: ListBlock[]
}

export interface ListBlock {
  kind: 'list'
  isOrdered: boolean
  items: ListItem[]
}

export interface TableBlock {
  kind: 'table'
  /** Stands again on every page; empty for a table without heads. */
  header: string[]
  rows: Inline[][][]
  /** Shares of the width, in parts; equal when they are left out. */
  widths?: number[]
}

/** A picture by its address in the site; the bytes are fetched when the file is written. */
export interface PictureBlock {
  kind: 'picture'
  url: string
  alt: string
}

/** How deep headings go: chapters of a plan inside a manual, and headings inside their text. */
export const headingLevels = [1, 2, 3, 4, 5, 6] as const
export type HeadingDepth = (typeof headingLevels)[number]

/** What a Word file is made of, without any of Word's own terms. */
export type Block =
  /** A part begins a page of its own under a centred title. */
  | { kind: 'heading'; level: HeadingDepth; text: string; isPart?: boolean }
  /** Title of the whole text. */
  | { kind: 'title'; text: string }
  /** Number, kind and version under a title. */
  | { kind: 'facts'; text: string }
  | { kind: 'paragraph'; inlines: Inline[]; isQuote?: boolean }
  | ListBlock
  | TableBlock
  | PictureBlock
  | { kind: 'page-break' }

export interface Signature {
  /** 编制, 审核, 批准. */
  role: string
  name: string
  /** Words of a date; empty where it is written by hand. */
  date: string
}

export interface WordDocument {
  title: string
  /** `HQ-WX-YA-001` */
  code: string | null
  /** `1.2`; null for a draft that was never released. */
  version: string | null
  isDraft: boolean
  /** How many levels of headings the contents name. */
  contentsDepth: HeadingDepth
  /** The organisation that issues it. */
  issuer: string
  /** Terms and values under the title of the cover. */
  cover: [term: string, value: string][]
  signatures: Signature[]
  blocks: Block[]
  /** The address that the code on every page opens; null for a draft, which nobody may hold for valid. */
  validityUrl: string | null
}

/** A picture as a Word file takes it. */
export interface Picture {
  data: Buffer
  type: 'png' | 'jpg'
  /** Pixels. */
  width: number
  height: number
}
