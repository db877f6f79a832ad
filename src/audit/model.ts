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
  'data.exported': label('导出', 'Exported'),
  'acknowledgement.confirmed': label('阅读确认', 'Acknowledged'),
  'acknowledgement.reminded': label('催办阅读确认', 'Reminded to acknowledge'),
  'correction.opened': label('开出整改项', 'Corrective action opened'),
  'correction.closed': label('整改项完成', 'Corrective action closed'),
  'correction.reopened': label('整改项重新打开', 'Corrective action reopened'),
  'drills.planned': label('排入演练计划', 'Drills planned'),
  'drill.attended': label('演练签到', 'Checked in to a drill'),
  'audit.pruned': label('到期清理日志', 'Old entries removed'),
} satisfies Record<string, Bilingual>
export type AuditAction = keyof typeof auditActions
