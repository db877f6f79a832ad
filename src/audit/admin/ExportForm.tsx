'use client'

import { Button, toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { keysOf } from '@/shared/label'
import { auditActions } from '../model'
import { requestExport } from './requestExport'

const texts = {
  zh: {
    title: '导出审计日志',
    from: '开始日期',
    to: '结束日期（含）',
    action: '事项',
    all: '全部事项',
    format: '格式',
    csv: 'CSV',
    xlsx: 'Excel（xlsx）',
    submit: '导出',
    busy: '正在导出…',
    done: '已导出。导出本身也记入日志。',
    unreachable: '无法连接服务器，没有导出。请检查网络后重试。',
  },
  en: {
    title: 'Export the audit log',
    from: 'First day',
    to: 'Last day (inclusive)',
    action: 'Action',
    all: 'All actions',
    format: 'Format',
    csv: 'CSV',
    xlsx: 'Excel (xlsx)',
    submit: 'Export',
    busy: 'Exporting…',
    done: 'Exported. The export itself is in the log.',
    unreachable: 'The server cannot be reached; nothing was exported. Check the network and try again.',
  },
}
type Texts = typeof texts.zh

function Days({ say }: { say: Texts }) {
  return (
    <>
      <label>
        {say.from}
        <input name="from" required type="date" />
      </label>
      <label>
        {say.to}
        <input name="to" required type="date" />
      </label>
    </>
  )
}

function Choices({ say, language }: { say: Texts; language: 'en' | 'zh' }) {
  return (
    <>
      <label>
        {say.action}
        <select name="action">
          <option value="">{say.all}</option>
          {keysOf(auditActions).map((action) => (
            <option key={action} value={action}>
              {auditActions[action][language]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say.format}
        <select name="format">
          <option value="csv">{say.csv}</option>
          <option value="xlsx">{say.xlsx}</option>
        </select>
      </label>
    </>
  )
}

/** Above the list of entries: a file of the entries of some days, for the auditor. */
export function ExportForm() {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const say = texts[language]
  const submit = async (form: HTMLFormElement) => {
    const wish = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') wish.set(name, value)
    setBusy(true)
    const result = await requestExport(`${config.routes.api}/audit-log/export?${wish}`)
    setBusy(false)
    if (result.isSaved) toast.success(say.done)
    else toast.error(result.message ?? say.unreachable)
  }
  return (
    <details className="hq-audit-export">
      <summary>{say.title}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit(event.currentTarget)
        }}
      >
        <Days say={say} />
        <Choices language={language} say={say} />
        <Button buttonStyle="secondary" disabled={isBusy} margin={false} type="submit">
          {isBusy ? say.busy : say.submit}
        </Button>
      </form>
    </details>
  )
}
