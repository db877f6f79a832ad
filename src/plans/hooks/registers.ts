import type { CollectionBeforeDeleteHook, PayloadRequest, Where } from 'payload'
import { refusal } from '@/config/say'
import type { Id } from '@/shared/ids'

/** How many plans a message names before it says “and so on”. */
const NAMES = 5

/** Titles of the plans whose readers or whose newest draft shows a row of a register. */
async function plansUsing(req: PayloadRequest, path: string, id: Id): Promise<string[]> {
  const where: Where = { [path]: { equals: id } }
  const read = (draft: boolean) =>
    req.payload.find({
      collection: 'emergency-plans',
      depth: 0,
      draft,
      joins: false,
      limit: 100,
      overrideAccess: true,
      pagination: false,
      req,
      select: { title: true },
      sort: 'title',
      where,
    })
  // What readers see, and what editors are working on: a released plan may be about to lose the row, a draft to gain it.
  const [released, newest] = [await read(false), await read(true)]
  return [...new Map([...released.docs, ...newest.docs].map((doc) => [String(doc.id), doc.title])).values()]
}

/**
 * A row that plans show is not deleted under them.
 * @param path where a plan names the row
 * @throws APIError 409 naming the plans
 */
export const refuseWhileUsed =
  (path: 'contacts.contact' | 'supplies.item'): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const titles = await plansUsing(req, path, id)
    if (titles.length === 0) return
    const named = titles.slice(0, NAMES)
    const zh = `${named.map((title) => `《${title}》`).join('、')}${titles.length > NAMES ? `等 ${titles.length} 份预案` : ''}`
    throw refusal(
      req,
      `仍有预案在用这一条，不能删除：${zh}。请先在这些预案中改选或移除，发布后再删除。`,
      `Still used by: ${named.join(', ')}${titles.length > NAMES ? ` and ${titles.length - NAMES} more` : ''}. Choose another row there first.`,
      409,
    )
  }
