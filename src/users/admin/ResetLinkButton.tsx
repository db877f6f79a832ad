'use client'

import { Button, toast, useAuth, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { type ResetLink, requestResetLink } from './requestResetLink'

const texts = {
  zh: {
    make: '生成重设链接',
    making: '正在生成…',
    title: '一次性重设链接',
    note: (minutes: number) =>
      `请将链接交给本人。链接 ${minutes} 分钟内有效，只能使用一次；再次生成后，之前的链接随即失效。`,
    field: '重设链接',
    copy: '复制链接',
    copied: '链接已复制。',
    notCopied: '浏览器不允许自动复制，请选中链接后手动复制。',
    close: '关闭',
    unreachable: '无法连接服务器，没有生成链接。请检查网络后重试。',
  },
  en: {
    make: 'Make a reset link',
    making: 'Making…',
    title: 'One-time reset link',
    note: (minutes: number) =>
      `Hand this link to the person. It works once, within ${minutes} minutes; making another one ends it.`,
    field: 'Reset link',
    copy: 'Copy the link',
    copied: 'The link was copied.',
    notCopied: 'The browser does not allow copying. Select the link and copy it yourself.',
    close: 'Close',
    unreachable: 'The server cannot be reached; no link was made. Check the network and try again.',
  },
}
type Texts = typeof texts.zh

function LinkDialog({ link, say, onClose }: { link: ResetLink; say: Texts; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(link.url)
      toast.success(say.copied)
    } catch {
      // Over plain HTTP there is no clipboard; the link stands selected.
      toast.info(say.notCopied)
    }
  }
  return (
    <dialog ref={dialog} className="hq-dialog" aria-labelledby="reset-link-title" onClose={onClose}>
      <h2 id="reset-link-title">{say.title}</h2>
      <p>{say.note(link.expiresInMinutes)}</p>
      <input ref={field} aria-label={say.field} readOnly value={link.url} onFocus={(event) => event.target.select()} />
      <div className="hq-dialog__buttons">
        <Button buttonStyle="secondary" margin={false} onClick={() => dialog.current?.close()}>
          {say.close}
        </Button>
        <Button margin={false} onClick={copy}>
          {say.copy}
        </Button>
      </div>
    </dialog>
  )
}

/** For administrators: a link with which this account's owner sets a new password; for offices without mail. */
export function ResetLinkButton() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [link, setLink] = useState<ResetLink>()
  const [isBusy, setBusy] = useState(false)
  const say = i18n.language === 'en' ? texts.en : texts.zh
  const roles: unknown = user?.['roles']
  const isAdmin = Array.isArray(roles) && roles.includes('admin')
  if (id === undefined || !isAdmin) return null
  const make = async () => {
    setBusy(true)
    const made = await requestResetLink(`${config.routes.api}/users/${id}/reset-link`)
    setBusy(false)
    if (made.link) setLink(made.link)
    else toast.error(made.message ?? say.unreachable)
  }
  return (
    <>
      <Button buttonStyle="secondary" size="medium" margin={false} disabled={isBusy} onClick={make}>
        {isBusy ? say.making : say.make}
      </Button>
      {link ? <LinkDialog link={link} say={say} onClose={() => setLink(undefined)} /> : null}
    </>
  )
}
