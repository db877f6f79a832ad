import type { DefaultServerCellComponentProps } from 'payload'
import { type CaseStatus, caseStatuses } from '../model'
import { StatusChip } from './chips'

const isStatus = (value: unknown): value is CaseStatus => typeof value === 'string' && value in caseStatuses

/** The outcome of a submission in a list. */
export function CaseStatusCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  return isStatus(cellData) ? <StatusChip status={cellData} language={i18n.language} /> : null
}
