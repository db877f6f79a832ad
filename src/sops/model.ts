import { type Bilingual, label } from '@/shared/label'

export const sopKinds = {
  'service-standard': label('服务标准', 'Service standard'),
  'operating-procedure': label('标准作业程序', 'Operating procedure'),
} satisfies Record<string, Bilingual>

export const comparisons = {
  'at-most': label('不超过（≤）', 'At most (≤)'),
  'at-least': label('不低于（≥）', 'At least (≥)'),
  equal: label('等于（=）', 'Equal (=)'),
} satisfies Record<string, Bilingual>
