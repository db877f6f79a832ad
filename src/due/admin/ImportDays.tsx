'use client'

import { Button, toast, useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { type ImportAnswer, sendDays } from './sendDays'

const texts = {
  zh: {
    title: '导入节假日与调休',
    note: '每行一天：日期、放假或上班、名称、依据（可不填），用逗号或制表符分隔，可从表格中直接复制。文中出现的年份会整年替换。',
    example: '2026-10-01,放假,国庆节\n2026-10-10,上班,国庆节调休',
    field: '内容',
    send: '核对并导入',
    sending: '正在导入…',
    unreachable: '无法连接服务器，没有导入。请检查网络后重试。',
    line: (line: number) => (line > 0 ? `第 ${line} 行：` : ''),
  },
  en: {
    title: 'Import holidays and make-up days',
    note: 'A line for each day: date, 放假 (holiday) or 上班 (workday), name, source (optional), separated by commas or tabs. The years that occur are replaced as a whole.',
    example: '2026-10-01,放假,National Day\n2026-10-10,上班,Make-up day',
    field: 'Days',
    send: 'Check and import',
    sending: 'Importing…',
    unreachable: 'The server cannot be reached; nothing was imported. Check the network and try again.',
    line: (line: number) => (line > 0 ? `Line ${line}: ` : ''),
  },
}
type Texts = typeof texts.zh

function Problems({ answer, say }: { answer: ImportAnswer; say: Texts }) {
  return (
    <div role="alert" className="hq-import__problems">
      <p>{answer.message}</p>
      <ul>
        {answer.problems.map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            {say.line(line)}
            {message}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** For administrators and HR: a year's days pasted as text. Everything wrong is named, or everything is saved. */
export function ImportDays() {
  const { user } = useAuth()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const router = useRouter()
  const [text, setText] = useState('')
  const [answer, setAnswer] = useState<ImportAnswer>()
  const [isBusy, setBusy] = useState(false)
  const say = i18n.language === 'en' ? texts.en : texts.zh
  const roles: unknown = user?.['roles']
  if (!Array.isArray(roles) || !roles.some((role) => role === 'admin' || role === 'hr')) return null
  const send = async () => {
    setBusy(true)
    const given = (await sendDays(`${config.routes.api}/calendar-days/import`, text)) ?? {
      isSaved: false,
      message: say.unreachable,
      problems: [],
    }
    setBusy(false)
    setAnswer(given.isSaved ? undefined : given)
    if (!given.isSaved) return
    setText('')
    toast.success(given.message)
    router.refresh()
  }
  return (
    <details className="hq-import">
      <summary>{say.title}</summary>
      <p>{say.note}</p>
      <textarea
        aria-label={say.field}
        placeholder={say.example}
        rows={8}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {answer ? <Problems answer={answer} say={say} /> : null}
      <Button size="medium" margin={false} disabled={isBusy || text.trim() === ''} onClick={send}>
        {isBusy ? say.sending : say.send}
      </Button>
    </details>
  )
}
