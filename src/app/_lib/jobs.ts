import { remindJob } from '@/acknowledgements/jobs'
import { pruneAuditJob } from '@/audit/jobs'
import { refreshStatisticsJob } from '@/database/jobs'
import { dueNoticesJob } from '@/due/jobs'
import { importsJob } from '@/imports/jobs'
import type { Job } from '@/jobs/model'
import { digestJob, mailNoticesJob } from '@/notifications/jobs'
import { takeEffectJob } from '@/workflow/jobs'
import { unstickJob } from '@/workflow/stuck'

/** What the server does by itself. */
export const jobs: Job[] = [
  takeEffectJob,
  unstickJob,
  mailNoticesJob,
  dueNoticesJob,
  remindJob,
  digestJob,
  pruneAuditJob,
  refreshStatisticsJob,
  importsJob,
]
