'use client'

import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback } from 'react'

/** Saves the form as a draft, as the console's own button does. The form itself tells what is wrong with it. */
export function useSaveDraft(): () => Promise<boolean> {
  const { submit } = useForm()
  const { config } = useConfig()
  const { id, collectionSlug, setUnpublishedVersionCount } = useDocumentInfo()
  return useCallback(async () => {
    const saved = await submit({
      action: `${config.routes.api}/${collectionSlug}/${id}?depth=0&fallback-locale=null&draft=true`,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
    const isSaved = saved?.res?.ok === true
    if (isSaved) setUnpublishedVersionCount((count) => count + 1)
    return isSaved
  }, [submit, config.routes.api, collectionSlug, id, setUnpublishedVersionCount])
}
