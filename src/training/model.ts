import { type Bilingual, label } from '@/shared/label'

export const courseKinds = {
  induction: label('岗前培训', 'Induction'),
  safety: label('安全培训', 'Safety'),
  skill: label('技能培训', 'Skill'),
  service: label('服务培训', 'Service'),
  emergency: label('应急培训', 'Emergency'),
} satisfies Record<string, Bilingual>

export const sessionStatuses = {
  planned: label('计划中', 'Planned'),
  held: label('已举办', 'Held'),
  cancelled: label('已取消', 'Cancelled'),
} satisfies Record<string, Bilingual>

export const attendances = {
  present: label('出席', 'Present'),
  absent: label('缺席', 'Absent'),
  excused: label('请假', 'Excused'),
} satisfies Record<string, Bilingual>

export const certificationStates = {
  valid: label('有效', 'Valid'),
  due: label('即将到期', 'Due'),
  expired: label('已过期', 'Expired'),
  revoked: label('已吊销', 'Revoked'),
} satisfies Record<string, Bilingual>
export type CertificationState = keyof typeof certificationStates

export const expiryModes = {
  completion: label('自发证日期起算', 'From the date of issue'),
  previous: label('自上次到期日起算', 'From the previous expiry'),
  fixed: label('按证书上的日期', 'As printed on the certificate'),
} satisfies Record<string, Bilingual>
export type ExpiryMode = keyof typeof expiryModes

/** Days before the end of validity from which a certificate counts as due, when its type sets none. */
export const DEFAULT_REMIND_DAYS = 30
