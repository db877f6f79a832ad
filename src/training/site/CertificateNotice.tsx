import { Notice } from '@/ui/Notice'
import type { CertificationRow } from '../queries'

/** Certificates of mine that ask for something, before everything else; nothing when all are in order. */
export function CertificateNotice({ rows }: { rows: CertificationRow[] }) {
  const expired = rows.filter(({ state }) => state === 'expired')
  const due = rows.filter(({ state }) => state === 'due')
  if (expired.length + due.length === 0) return null
  return (
    <Notice kind={expired.length > 0 ? 'alarm' : 'warning'} title="证书需要处理">
      {expired.length > 0 ? <p>已过期：{namesOf(expired)}。请停止持证作业并联系人事。</p> : null}
      {due.length > 0 ? <p>即将到期：{namesOf(due)}。请尽快申请复审或换证。</p> : null}
      <p>
        <a href="#certificates">查看我的证书</a>
      </p>
    </Notice>
  )
}

const namesOf = (rows: CertificationRow[]) => rows.map(({ name }) => name).join('、')
