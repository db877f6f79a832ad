import type { DefaultServerCellComponentProps } from 'payload'
import { isState } from '../model'
import { StateChip } from './chips'

/** The state of a document in a list; what was never reviewed is a draft. */
export function StateCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  return <StateChip state={isState(cellData) ? cellData : 'draft'} language={i18n.language} />
}
