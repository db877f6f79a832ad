import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { idOf, sameId } from '@/shared/ids'

/** A department is never its own superior, directly or through others: the tree has no rings. */
export const refuseRings: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (!originalDoc?.id || data.parent === undefined) return data
  let above = idOf(data.parent)
  for (let steps = 0; above !== undefined && steps < 100; steps++) {
    if (sameId(above, originalDoc.id)) {
      const message =
        req.i18n.language === 'en'
          ? 'A department cannot be below itself.'
          : '上级部门不能是本部门或其下级部门，请改选其他部门。'
      throw new ValidationError(
        { collection: 'departments', errors: [{ path: 'parent', label: '上级部门', message }], req },
        req.t,
      )
    }
    const parent = await req.payload.findByID({
      collection: 'departments',
      id: above,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
      select: { parent: true },
    })
    above = idOf(parent?.parent)
  }
  return data
}
