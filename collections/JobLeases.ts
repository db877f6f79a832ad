import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { label } from '@/shared/label'

/** Which instance runs which job, and how it went; kept by the job runner alone. */
export const JobLeases: CollectionConfig = {
  slug: 'job-leases',
  labels: { singular: label('后台任务', 'Job'), plural: label('后台任务', 'Jobs') },
  access: accessFor('job-leases'),
  admin: { hidden: true, useAsTitle: 'name' },
  graphQL: false,
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'holder', type: 'text' },
    { name: 'until', type: 'date', required: true, index: true },
    { name: 'nextAt', type: 'date' },
    { name: 'lastRunAt', type: 'date' },
    { name: 'lastOkAt', type: 'date' },
    { name: 'lastError', type: 'textarea' },
    { name: 'failures', type: 'number', defaultValue: 0 },
  ],
}
