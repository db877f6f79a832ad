import type { Place } from './outline'

export type FindingState = 'present' | 'missing' | 'empty' | 'duplicate' | 'out-of-order'
/** `ok`: nothing to do · `info`: for information · `warning`: something the standard asks for is missing or empty. */
export type Severity = 'ok' | 'info' | 'warning'

export interface Finding {
  /** The element's name in the standard; `预案种类`, `封面`, `页码` or `行号` for what is no element. */
  element: string
  /** `7.3`: a clause of GB/T 29639-2020; `第六条`: of the 《生产安全事故应急预案管理办法》. */
  clause: string
  state: FindingState
  severity: Severity
  message: string
  at?: Place
}

export type CheckName = 'elements' | 'empty' | 'duplicate' | 'order' | 'attachments' | 'pages' | 'lines' | 'cover'
export interface Skipped {
  check: CheckName
  reason: string
}

export interface CheckReport {
  findings: Finding[]
  skipped: Skipped[]
}
