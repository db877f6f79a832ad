import { type Bilingual, label } from '@/shared/label'

export const staffStatuses = {
  active: label('在岗', 'Active'),
  'on-leave': label('离岗休假', 'On leave'),
  left: label('已离职', 'Left'),
} satisfies Record<string, Bilingual>
