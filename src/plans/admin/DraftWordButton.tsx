'use client'

import { Button, useConfig, useDocumentInfo, useFormModified, useTranslation } from '@payloadcms/ui'

/** The saved text as a Word file marked as a draft, for who may edit the plan; the server decides again. */
export function DraftWordButton() {
  const { id, hasSavePermission, isTrashed } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const isModified = useFormModified()
  if (id === undefined || hasSavePermission !== true || isTrashed) return null
  const isEnglish = i18n.language === 'en'
  const hint = isEnglish ? 'Save first: the file holds what is saved' : '请先保存：导出的是已保存的内容'
  return (
    <Button
      buttonStyle="secondary"
      className="hq-draft-word"
      disabled={isModified}
      el="anchor"
      margin={false}
      size="medium"
      url={isModified ? undefined : `${config.routes.api}/emergency-plans/${id}/draft-word`}
      {...(isModified ? { tooltip: hint } : {})}
    >
      {isEnglish ? 'Draft as Word' : '导出草稿 Word'}
    </Button>
  )
}
