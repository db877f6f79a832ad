import type { Id } from '@/shared/ids'
import { EmptyState } from '@/ui/EmptyState'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { QrCode } from '@/ui/QrCode'
import { Section } from '@/ui/Section'
import type { DrillRecord } from '../queries/drill'
import type { CheckInState } from '../rules/checkIn'

interface Props {
  drill: DrillRecord
  state: CheckInState
  /** The code that the phone has scanned. */
  token: string | undefined
  isListed: boolean
  notice: string | undefined
  /** For who keeps the list: the address of the QR code, and whom to tick. */
  desk: { address: string; colleagues: { id: Id; name: string; isListed: boolean }[] } | undefined
}

const closed: Record<Exclude<CheckInState, 'open'>, string> = {
  cancelled: '这次演练已取消',
  undated: '这次演练还没有定日期',
  'too-early': '还没到演练当天',
  over: '演练当天已过',
}

/** Checking in: for who scanned one button, for the lead the code to show and the list to tick. */
export function CheckInPage({ drill, state, token, isListed, notice, desk }: Props) {
  return (
    <>
      <PageHeader title={`演练签到：${drill.title}`} trail={[{ name: '演练记录', href: `/drills/${drill.id}` }]} />
      <div className="stack pt-6">
        {notice ? (
          <Notice kind="info" isAlert>
            <p>{notice}</p>
          </Notice>
        ) : null}
        {state === 'open' ? (
          <Own drill={drill} token={token} isListed={isListed} hasDesk={desk !== undefined} />
        ) : (
          <EmptyState title={closed[state]}>
            <p>签到只在演练当天开放。</p>
          </EmptyState>
        )}
      </div>
      {desk && state === 'open' ? <Desk drill={drill} desk={desk} /> : null}
    </>
  )
}

function Own({ drill, token, isListed, hasDesk }: Pick<Props, 'drill' | 'token' | 'isListed'> & { hasDesk: boolean }) {
  if (isListed)
    return (
      <Notice kind="info">
        <p>您已签到，不用重复操作。</p>
      </Notice>
    )
  if (!token) return hasDesk ? null : <EmptyState title="请用手机扫描现场的签到二维码" />
  return (
    <form action="/check-in" method="post">
      <input type="hidden" name="drill" value={String(drill.id)} />
      <input type="hidden" name="token" value={token} />
      <button type="submit" className="button w-full max-w-160">
        签到
      </button>
    </form>
  )
}

function Desk({ drill, desk }: { drill: DrillRecord; desk: NonNullable<Props['desk']> }) {
  return (
    <>
      <Section id="code" title="签到二维码" aside="仅演练当天有效">
        <QrCode text={desk.address} label="演练签到二维码" size={70} />
        <p className="flex flex-wrap items-center gap-x-6 pt-2">
          <span>已签到 {drill.arrivals.length} 人</span>
          <a href={desk.address} className="no-print inline-flex min-h-11 items-center">
            打开签到地址
          </a>
        </p>
      </Section>
      <Section id="list" title="名单登记">
        <form action="/check-in" method="post" className="no-print">
          <input type="hidden" name="drill" value={String(drill.id)} />
          <ul className="grid gap-x-6 sm:grid-cols-3">
            {desk.colleagues.map(({ id, name, isListed }) => (
              <li key={id}>
                <label className="flex min-h-11 items-center gap-3">
                  <input
                    type="checkbox"
                    name="person"
                    value={String(id)}
                    defaultChecked={isListed}
                    disabled={isListed}
                  />
                  {name}
                  {isListed ? <span className="text-sm text-soft">已签到</span> : null}
                </label>
              </li>
            ))}
          </ul>
          <button type="submit" name="do" value="list" className="button mt-4">
            登记所选人员
          </button>
        </form>
      </Section>
    </>
  )
}
