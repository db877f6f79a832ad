import { type Bilingual, label } from '@/shared/label'

/** What the log records. */
export const auditActions = {
  'review.submitted': label('提交审核', 'Submitted for review'),
  'review.approved': label('审核通过', 'Approved'),
  'review.returned': label('退回修改', 'Returned'),
  'review.withdrawn': label('撤回送审', 'Withdrawn'),
  'document.released': label('发布', 'Released'),
  'document.emergency': label('紧急发布', 'Emergency release'),
  'document.retired': label('废止', 'Retired'),
  'document.imported': label('导入已发布文件', 'Imported as released'),
  'document.trashed': label('移到回收站', 'Moved to the trash'),
  'document.recovered': label('从回收站恢复', 'Recovered from the trash'),
  'record.deleted': label('永久删除', 'Deleted for good'),
  'document.read': label('查阅受限文件', 'Restricted document read'),
  'account.changed': label('账号与权限变更', 'Account or rights changed'),
  'route.changed': label('审核路线或代理变更', 'Route or delegation changed'),
  'settings.changed': label('设置变更', 'Settings changed'),
  'session.opened': label('登录', 'Signed in'),
  'session.refused': label('登录失败', 'Sign-in refused'),
  'manual.imported': label('导入 Word 手册', 'Word manual imported'),
  'data.exported': label('导出', 'Exported'),
  'acknowledgement.confirmed': label('阅读确认', 'Acknowledged'),
  'acknowledgement.reminded': label('催办阅读确认', 'Reminded to acknowledge'),
  'audit.pruned': label('到期清理日志', 'Old entries removed'),
} satisfies Record<string, Bilingual>
export type AuditAction = keyof typeof auditActions
