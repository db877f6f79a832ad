'use client'

import { Button, Popup, PopupList } from '@payloadcms/ui'
import type { PanelAction, PanelOffer } from '../rules/panel'
import type { PanelTexts } from './texts'

interface Props {
  offer: PanelOffer
  /** The page on which the running submission is reviewed. */
  reviewHref: string | undefined
  say: PanelTexts
  isBusy: boolean
  onAction: (action: Exclude<PanelAction, 'decide'>) => void
}

function ActionButton({
  action,
  isMain,
  reviewHref,
  say,
  isBusy,
  onAction,
}: Omit<Props, 'offer'> & { action: PanelAction; isMain: boolean }) {
  const common = { buttonStyle: isMain ? 'primary' : 'secondary', margin: false, size: 'medium' } as const
  if (action !== 'decide')
    return (
      <Button {...common} className={`hq-flow__${action}`} disabled={isBusy} onClick={() => onAction(action)}>
        {say.actions[action]}
      </Button>
    )
  return reviewHref ? (
    <Button {...common} className="hq-flow__decide" el="anchor" url={reviewHref}>
      {say.actions.decide}
    </Button>
  ) : null
}

function Menu({ offer, say, onAction }: Pick<Props, 'offer' | 'say' | 'onAction'>) {
  if (offer.menu.length === 0) return null
  return (
    <Popup
      button={
        <>
          <span className="hq-flow__more-word">{say.more}</span>
          <span className="hq-flow__more-sign" aria-hidden="true">
            ▾
          </span>
        </>
      }
      buttonClassName="hq-flow__more"
      horizontalAlign="right"
      size="medium"
      verticalAlign="bottom"
    >
      <PopupList.ButtonGroup>
        {offer.menu.map((action) => (
          <PopupList.Button key={action} onClick={() => action !== 'decide' && onAction(action)}>
            {say.actions[action]}
          </PopupList.Button>
        ))}
      </PopupList.ButtonGroup>
    </Popup>
  )
}

/** What can be done with the document now. */
export function PanelButtons(props: Props) {
  const { main, side } = props.offer
  return (
    <>
      {side.map((action) => (
        <ActionButton key={action} {...props} action={action} isMain={false} />
      ))}
      {main ? <ActionButton {...props} action={main} isMain /> : null}
      <Menu {...props} />
    </>
  )
}
