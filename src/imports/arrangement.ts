import { z } from 'zod'

const key = z.string().regex(/^[a-z]{1,4}\d{0,6}$/)
const title = z.string().trim().min(1).max(200)

const chapter = z.object({
  key,
  title,
  level: z.int().min(1).max(3),
  nodes: z.array(key).max(500),
  isIncluded: z.boolean(),
})

const plan = z.object({
  key,
  title,
  planType: z.enum(['comprehensive', 'special', 'on-site']),
  eventType: z.string().max(120).optional(),
  isIncluded: z.boolean(),
  chapters: z.array(chapter).max(2000),
})

/** What the preview sends: structure by keys, never text of the manual. */
export const arrangementSchema = z.object({ plans: z.array(plan).max(300) })
