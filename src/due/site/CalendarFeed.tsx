import { Notice } from '@/ui/Notice'

interface Props {
  /** Of a key that was just made; it is not shown again. */
  address: string | undefined
  hasKey: boolean
}

/** Makes, replaces and ends the secret address under which a telephone's calendar reads what is due. */
export function CalendarFeed({ address, hasKey }: Props) {
  return (
    <div className="stack">
      {address ? <NewAddress address={address} /> : null}
      <p className="measure">
        {hasKey
          ? '已有一个订阅地址。地址丢失或泄露时请重新生成，原地址随即失效。'
          : '生成一个只属于您的订阅地址，填入手机或电脑日历的“订阅日历”，到期事项会自动出现在日历里。'}
      </p>
      <div className="no-print flex flex-wrap gap-3">
        <form action="/calendar" method="post">
          <input type="hidden" name="action" value="make" />
          <button type="submit" className={hasKey ? 'button button-quiet' : 'button'}>
            {hasKey ? '重新生成地址' : '生成订阅地址'}
          </button>
        </form>
        {hasKey ? (
          <form action="/calendar" method="post">
            <input type="hidden" name="action" value="revoke" />
            <button type="submit" className="button button-quiet">
              停用地址
            </button>
          </form>
        ) : null}
      </div>
    </div>
  )
}

function NewAddress({ address }: { address: string }) {
  return (
    <Notice kind="info" title="您的订阅地址（只显示这一次）" isAlert>
      <p>
        <code className="break-all">{address}</code>
      </p>
      <p>
        <a href={address.replace(/^https?:/, 'webcal:')}>在本机的日历中打开</a>
      </p>
      <p className="text-sm text-soft">知道地址的人都能看到您的到期事项，请勿转发。</p>
    </Notice>
  )
}
