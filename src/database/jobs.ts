import type { Job } from '@/jobs/model'
import { analyze } from './analyze'

/** Once a day the planner's statistics are gathered anew. */
export const refreshStatisticsJob: Job = {
  name: 'refresh-statistics',
  everySeconds: 24 * 60 * 60,
  run: ({ req }) => analyze(req.payload),
}
