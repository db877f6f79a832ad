import { readFileSync } from 'node:fs'
import { z } from 'zod'

const id = z.union([z.number(), z.string()])

/** What the requests need to know about the data. */
const facts = z.object({
  documents: z.number(),
  publicDocuments: z.number(),
  records: z.number(),
  staff: z.number(),
  /** Addresses of public documents. */
  standard: z.string(),
  plan: z.string(),
  summary: z.string(),
  department: id,
  people: z.array(id),
  /** Sessions that nobody has a record of yet. */
  freeSessions: z.array(id),
})

export type Facts = z.infer<typeof facts>

export const readFacts = (file: string): Facts => facts.parse(JSON.parse(readFileSync(file, 'utf8')))
