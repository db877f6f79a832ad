import type { Metadata } from 'next'
import { PageHeader } from '@/ui/PageHeader'

export const offlineMeta: Metadata = { title: '断网可用的内容', robots: { index: false } }

/** Seen only where the phone does not keep pages itself: the service worker answers this address with its own list. */
export function OfflineScreen() {
  return (
    <>
      <PageHeader title="断网可用的内容" />
      <p className="measure pt-4">
        这台手机还没有保存内容。请用 HTTPS
        地址打开本站并登录，稍等片刻再回到这一页：本岗位的处置卡、预案和公开预案会自动存下，断网也能看。
      </p>
    </>
  )
}
