'use client'

import { Button, toast } from '@payloadcms/ui'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useForm } from 'react-hook-form'
import { officeMoment } from '../rules/panel'
import { ActionFields, type ActionValues } from './ActionFields'
import { DialogFindings } from './DialogFindings'
import { type PanelAnswer, requestAction } from './requests'
import type { FormAction, PanelTexts } from './texts'

const paths: Record<FormAction, string> = {
  submit: 'submit',
  withdraw: 'withdraw',
  retire: 'retire',
  emergency: 'emergency-release',
}

/** The request's body: only what the action knows. */
function bodyOf(action: FormAction, { change, reason, trigger, takesEffectAt }: ActionValues) {
  if (action === 'withdraw') return { comment: reason }
  const moment = officeMoment(takesEffectAt)
  return {
    reason,
    ...(action === 'retire' ? {} : { change }),
    ...(action === 'submit' && trigger ? { trigger } : {}),
    ...(action !== 'emergency' && moment ? { takesEffectAt: moment } : {}),
  }
}

interface Props {
  action: FormAction
  address: string
  panel: PanelAnswer
  say: PanelTexts
  language: 'en' | 'zh'
  onDone: () => void
  onClose: () => void
}

function useSending({ action, address, panel, say, onDone }: Omit<Props, 'language' | 'onClose'>) {
  const form = useForm<ActionValues>({
    defaultValues: { change: 'minor', reason: '', trigger: panel.trigger ?? '', takesEffectAt: '' },
  })
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const send = form.handleSubmit(async (values) => {
    setBusy(true)
    setProblem(undefined)
    const answer = await requestAction(`${address}/${paths[action]}`, bodyOf(action, values))
    setBusy(false)
    if (!answer.data) {
      setProblem(answer.message ?? say.unreachable)
      return
    }
    toast.success(say.forms[action].done)
    onDone()
  })
  const submit = (event: FormEvent) => {
    // The dialog stands inside the document's own form as far as React knows: that one must not be sent too.
    event.stopPropagation()
    void send(event)
  }
  return { form, problem, isBusy, submit }
}

/** An action's form, at the side of the document; the browser keeps the focus inside, and Escape closes it. */
export function ActionDialog(props: Props) {
  const { action, panel, say, language, onClose } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const { form, problem, isBusy, submit } = useSending(props)
  const words = say.forms[action]
  useEffect(() => dialog.current?.showModal(), [])
  return createPortal(
    <dialog ref={dialog} className="hq-dialog hq-drawer" aria-labelledby={id} onClose={onClose}>
      <form className="hq-drawer__form" noValidate onSubmit={submit}>
        <h2 id={id}>{words.title}</h2>
        <p className={action === 'emergency' ? 'hq-drawer__alarm' : 'hq-drawer__lead'}>{words.lead}</p>
        {action === 'submit' ? <DialogFindings address={props.address} title={say.findings} /> : null}
        <ActionFields action={action} form={form} panel={panel} say={say} language={language} />
        <div className="hq-drawer__foot">
          <p role="alert" className="hq-field__problem">
            {problem}
          </p>
          <div className="hq-dialog__buttons">
            <Button buttonStyle="secondary" margin={false} onClick={() => dialog.current?.close()}>
              {say.cancel}
            </Button>
            <Button
              {...(action === 'emergency' ? { className: 'hq-danger' } : {})}
              disabled={isBusy}
              margin={false}
              type="submit"
            >
              {isBusy ? words.sending : words.send}
            </Button>
          </div>
        </div>
      </form>
    </dialog>,
    document.body,
  )
}
