'use client'

import { useFormFields, useTranslation } from '@payloadcms/ui'
import { missingMaterials } from '../rules/filing'

/** What of the bundle is still missing; a warning, no obstacle: the authority decides what it takes. */
export function FilingMaterials() {
  const bundle = useFormFields(([fields]) => fields.bundle?.value)
  const { i18n } = useTranslation()
  const ticked = Array.isArray(bundle) ? bundle.map(String) : []
  const missing = missingMaterials({ bundle: ticked })
  if (missing.length === 0) return null
  return (
    <p className="hq-notice" role="status">
      {i18n.language === 'en' ? 'Still missing: ' : '备案材料还缺：'}
      {missing.join('、')}
    </p>
  )
}
