'use client'

import { useConfig, useDocumentInfo, useFormModified, useRouteCache, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { isState } from '../model'
import { offerOf, type PanelAction, type PanelOffer } from '../rules/panel'
import { ActionDialog } from './ActionDialog'
import { PanelButtons } from './PanelButtons'
import { noteOf, PanelNote } from './PanelNote'
import { PanelState } from './PanelState'
import type { PanelAnswer } from './requests'
import { type FormAction, panelTexts } from './texts'
import { usePanel } from './usePanel'
import { useSaveDraft } from './useSaveDraft'

function useOffer(panel: PanelAnswer | undefined): PanelOffer | undefined {
  const isModified = useFormModified()
  const { hasSavePermission, isTrashed } = useDocumentInfo()
  return panel && offerOf({ ...panel, isModified, maySave: hasSavePermission === true, isTrashed: isTrashed === true })
}

/** Of a saved document: reads where it stands, offers what can be done, and opens the form of what is chosen. */
function SavedPanel({ address }: { address: string }) {
  const { savedDocumentData } = useDocumentInfo()
  const { i18n } = useTranslation()
  const { clearRouteCache } = useRouteCache()
  const { panel, problem, reload } = usePanel(address, String(savedDocumentData?.['updatedAt'] ?? ''))
  const offer = useOffer(panel)
  const saveDraft = useSaveDraft()
  const [open, setOpen] = useState<FormAction>()
  const [isBusy, setBusy] = useState(false)
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const say = panelTexts(language)
  const choose = async (action: Exclude<PanelAction, 'decide'>) => {
    setBusy(true)
    const isReady = action !== 'save-and-submit' || (await saveDraft())
    // Somebody else may have acted meanwhile: the form shows what is true now.
    if (isReady && (await reload())) setOpen(action === 'save-and-submit' ? 'submit' : action)
    setBusy(false)
  }
  const finish = () => {
    setOpen(undefined)
    void reload()
    clearRouteCache()
  }
  const saved: unknown = savedDocumentData?.['state']
  const state = panel?.state ?? (isState(saved) ? saved : 'draft')
  const head = <PanelState state={state} released={panel?.released} say={say} language={language} />
  if (problem && !panel)
    return (
      <>
        {head}
        <PanelNote
          text={problem === 'not-shown' ? say.notShown : say.failed}
          retry={problem === 'unreachable' ? { word: say.retry, run: () => void reload() } : undefined}
        />
      </>
    )
  if (!panel || !offer) return head
  const reviewHref = panel.running ? `/me/approvals/${panel.running.id}` : undefined
  const dialog = { address, panel, say, language, onDone: finish, onClose: () => setOpen(undefined) } as const
  return (
    <>
      {head}
      <PanelButtons
        offer={offer}
        reviewHref={reviewHref}
        say={say}
        isBusy={isBusy}
        onAction={(it) => void choose(it)}
      />
      <PanelNote text={noteOf(offer.hint, panel, say, language)} />
      {open ? <ActionDialog key={open} action={open} {...dialog} /> : null}
    </>
  )
}

/** Document control in the head of a document: what happens to it next, and who has to act. */
export function WorkflowPanel() {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  return (
    <div className="hq-flow">
      {id === undefined || !collectionSlug ? (
        <PanelNote text={panelTexts(i18n.language).hints.new} />
      ) : (
        <SavedPanel address={`${config.routes.api}/${collectionSlug}/${id}`} />
      )}
    </div>
  )
}
