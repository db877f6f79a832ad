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
