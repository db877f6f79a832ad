import { formatDate } from '@/shared/format'
import { Facts } from './Facts'

/** History and next review of a controlled document. */
export interface Control {
  versionLabel: string | null
  effectiveDate: string | null
  nextReviewDate: string | null
  updatedAt: string
}

export function ControlFacts({ code, control }: { code: string | null; control: Control }) {
  return (
    <Facts
      facts={[
        { term: '文件编号', value: code },
        { term: '版本', value: control.versionLabel },
        { term: '生效日期', value: formatDate(control.effectiveDate) },
        { term: '下次复审', value: formatDate(control.nextReviewDate) },
        { term: '最近更新', value: formatDate(control.updatedAt) },
      ]}
    />
  )
}
