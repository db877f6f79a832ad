import type { ReactNode } from 'react'
import type { Control, VersionFacts } from '@/publishing/model'
import { formatDate } from '@/shared/format'
import { Notice } from '@/ui/Notice'

/** The stamp on a retired document: when it was retired and why. Nothing for one in force. */
export function RetiredNotice({ retirement }: { retirement: Control['retirement'] }) {
  if (!retirement) return null
  const day = formatDate(retirement.on)
  return (
    <div className="pt-6">
      <Notice kind="alarm" title={day ? `本文件已于 ${day} 废止` : '本文件已废止'}>
        {retirement.reason ? <p className="whitespace-pre-line">原因：{retirement.reason}</p> : null}
        <p>仅供查考，不再执行。</p>
      </Notice>
    </div>
  )
}

/** Which version this page keeps, and where the one in force is. */
export function VersionNotice({ facts }: { facts: VersionFacts }) {
  const { label, releasedAt, current } = facts
  if (current.retirement)
    return (
      <>
        <RetiredNotice retirement={current.retirement} />
        <Which label={label} releasedAt={releasedAt}>
          本文件已废止，最后一版见<a href={current.href}>{current.label ? `${current.label} 版` : '文件页'}</a>。
        </Which>
      </>
    )
  return (
    <Which label={label} releasedAt={releasedAt} isOld={label !== current.label}>
      {label === current.label ? (
        <>
          即现行版本，内容不再变动；日常查阅请用<a href={current.href}>现行页面</a>。
        </>
      ) : (
        <>
          现行版本为 <a href={current.href}>{current.label ?? '现行页面'}</a>，请以现行版本为准。
        </>
      )}
    </Which>
  )
}

interface WhichProps {
  label: string
  releasedAt: string | null
  isOld?: boolean
  children: ReactNode
}

function Which({ label, releasedAt, isOld = false, children }: WhichProps) {
  const day = formatDate(releasedAt)
  return (
    <div className="pt-6">
      <Notice kind={isOld ? 'warning' : 'info'}>
        <p>
          这是 {label} 版{day ? `（${day}发布）` : ''}，{children}
        </p>
      </Notice>
    </div>
  )
}
