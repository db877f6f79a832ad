import type { State } from '../model'
import { StateChip } from './chips'
import type { PanelAnswer } from './requests'
import type { PanelTexts } from './texts'

interface Props {
  state: State
  /** Undefined until it is known. */
  released: PanelAnswer['released'] | undefined
  say: PanelTexts
  language: string
}

/** Where the document stands in the review, and which version readers see meanwhile. */
export function PanelState({ state, released, say, language }: Props) {
  return (
    <span className="hq-flow__state">
      <StateChip state={state} language={language} />
      {released === undefined ? null : (
        <span>
          {released === null ? say.seenNone : released.isRetired ? say.seenRetired : say.seen(released.label)}
        </span>
      )}
    </span>
  )
}
