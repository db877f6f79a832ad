import { label } from '@/shared/label'

/** Navigation groups of the admin, in the order in which the collections appear there. */
export const groups = {
  standards: label('标准与预案', 'Standards and plans'),
  stars: label('评定与演练', 'Ratings and drills'),
  training: label('培训与认证', 'Training and certification'),
  reports: label('总结', 'Summaries'),
  control: label('审核与留痕', 'Review and records'),
  organisation: label('组织与人员', 'Organisation'),
  system: label('系统', 'System'),
}
