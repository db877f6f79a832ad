'use client'

import { Icon } from '@/ui/Icon'
import { momentIn, type PanelHint, shortNames } from '../rules/panel'
import type { PanelAnswer } from './requests'
import type { PanelTexts } from './texts'

/** What somebody should know beside the buttons; empty when the buttons say it all. */
export function noteOf(
  hint: PanelHint | undefined,
  panel: PanelAnswer | undefined,
  say: PanelTexts,
  language: string,
): string {
  if (!hint) return ''
  const running = panel?.running
  if (hint === 'waiting' && running) {
    const kind = running.kind === 'retirement' ? say.ofRetirement : ''
    const step = running.stepName ? say.step(running.step, running.stepName) : ''
    const names = shortNames(running.waitsFor, language)
    return names ? say.waits(names, step, kind) : say.waitsNobody(step)
  }
  if (hint === 'scheduled' && running)
    return say.takesEffect(
      momentIn(running.takesEffectAt, language) || say.dateUnset,
      running.kind === 'retirement' ? say.retires : say.releases,
    )
  return say.hints[hint]
}

interface Props {
  text: string
  /** Reads the state again; only where it could not be read. */
  retry?: { word: string; run: () => void } | undefined
}

/** One line below the document's controls. */
export function PanelNote({ text, retry }: Props) {
  if (!text) return null
  return (
    <p className="hq-flow__note" role="status">
      <Icon name="info" size={16} />
      <span>{text}</span>
      {retry ? (
        <button type="button" onClick={retry.run}>
          {retry.word}
        </button>
      ) : null}
    </p>
  )
}
