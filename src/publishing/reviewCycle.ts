import type { PayloadRequest } from 'payload'
import { standardCycles } from '@/config/standardCycles'
import { cycleMonths } from '@/shared/cycles'

/** The longest review cycle of a document. */
export const MAX_REVIEW_MONTHS = 120

/** The row of 周期与依据 that says how often a kind of document is reviewed. */
export type ReviewCycle = 'sop-review' | 'plan-review' | 'manual-review' | 'star-review'

/** After how many months the office reviews this kind of document; as law and custom have it where it took the row out. */
export const reviewMonths =
  (key: ReviewCycle) =>
  async ({ req }: { req: PayloadRequest }): Promise<number | undefined> => {
    const { cycles } = await req.payload.findGlobal({
      slug: 'rules',
      depth: 0,
      overrideAccess: true,
      req,
      select: { cycles: true },
    })
    const months = cycleMonths(cycles ?? [], key) ?? cycleMonths(standardCycles, key)
    return months && Math.min(months, MAX_REVIEW_MONTHS)
  }
