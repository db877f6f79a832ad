import type { PayloadRequest } from 'payload'
import type { Id } from '@/shared/ids'

/** Titles of a plan's chapters, of the newest version and of the one in force: a finding may name either. */
export async function chaptersOf(req: PayloadRequest, plan: Id): Promise<string[]> {
  const of = async (draft: boolean) => {
    const found = await req.payload.findByID({
      collection: 'emergency-plans',
      id: plan,
      depth: 0,
      disableErrors: true,
      draft,
      joins: false,
      overrideAccess: true,
      req,
      select: { sections: { title: true } },
    })
    return (found?.sections ?? []).map(({ title }) => title.trim())
  }
  return [...new Set([...(await of(true)), ...(await of(false))])].filter(Boolean)
}
