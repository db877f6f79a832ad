import { type Bilingual, label } from '@/shared/label'

/** Where a finding was made. */
export const findingSources = {
  drill: label('应急演练', 'Drill'),
  response: label('应急响应', 'Emergency response'),
  evaluation: label('星级评定', 'Evaluation'),
  incident: label('事件', 'Incident'),
  feedback: label('意见反馈', 'Feedback'),
  other: label('其他', 'Other'),
} satisfies Record<string, Bilingual>

export const correctionStatuses = {
  open: label('整改中', 'Open'),
  closed: label('已完成', 'Closed'),
} satisfies Record<string, Bilingual>
export type CorrectionStatus = keyof typeof correctionStatuses
