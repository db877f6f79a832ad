'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import { docxRefusals, MAX_DOCX_BYTES } from '@/transfer/model/docx'
import { ask } from './request'

interface Props {
  departments: { id: string; name: string }[]
}

const uploaded = z.object({ id: z.union([z.number(), z.string()]) })

/** Chooses a manual and the department of its plans; the reading begins at once. */
export function UploadForm({ departments }: Props) {
  const router = useRouter()
  const [file, setFile] = useState<File>()
  const [department, setDepartment] = useState(departments[0]?.id ?? '')
  const [message, setMessage] = useState('')
  const [isBusy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setMessage('')
    if (!file) {
      setMessage('请先选择 Word 文件（.docx）。')
      return
    }
    if (file.size > MAX_DOCX_BYTES) {
      setMessage(docxRefusals.tooLarge.zh)
      return
    }
    setBusy(true)
    const query = new URLSearchParams({ name: file.name, department })
    const answer = await ask(`/api/plan-imports/upload?${query}`, uploaded, { method: 'POST', body: file })
    setBusy(false)
    if (answer.ok) router.push(`/admin/imports/${answer.value.id}`)
    else setMessage(answer.message)
  }
  return (
    <form className="hq-panel hq-import-upload" onSubmit={send}>
      <label>
        Word 文件（.docx，不超过 50 MB）
        <input
          type="file"
          accept=".docx,.doc,.docm"
          onChange={(event) => {
            setFile(event.target.files?.[0])
            setMessage('')
          }}
        />
      </label>
      <label>
        预案归属部门
        <select value={department} onChange={(event) => setDepartment(event.target.value)}>
          {departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {message ? (
        <p role="alert" className="hq-import-problem">
          {message}
        </p>
      ) : null}
      <Button type="submit" size="medium" margin={false} disabled={isBusy}>
        {isBusy ? '正在上传…' : '上传并读取'}
      </Button>
    </form>
  )
}
