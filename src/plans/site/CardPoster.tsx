import { formatDate } from '@/shared/format'
import { QrCode } from '@/ui/QrCode'
import type { PlanCards } from '../queries/cards'

const PAGE = '@page { size: A4; margin: 0; @bottom-center { content: none } @bottom-left { content: none } }'
/** Of the code, in millimetres: to be read from two steps away. */
const QR = 110

/** For the wall: what it is for, whom to call, and the code that opens the plan's cards. */
export function CardPoster({
  plan,
  emergencyPhone,
  siteUrl,
}: {
  plan: PlanCards
  emergencyPhone: string | null
  siteUrl: string
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls
    <section className="card-sheets" aria-label="打印预览" tabIndex={0}>
      <style>{PAGE}</style>
      <div className="card-page card-poster" style={{ width: '210mm', height: '297mm' }}>
        <p className="card-poster-band">{plan.title}</p>
        {emergencyPhone ? (
          <p className="card-poster-call">
            先打电话 <b>{emergencyPhone}</b>
          </p>
        ) : null}
        <QrCode text={`${siteUrl}${plan.lastingHref}`} label={`${plan.title}处置卡的网址`} size={QR} />
        <p className="card-poster-say">扫码，找到自己的岗位，照着做</p>
        <p className="card-poster-posts">{plan.cards.map(({ role }) => role).join('　')}</p>
        <p className="card-poster-foot">
          {[
            plan.code,
            plan.versionLabel ? `版本 ${plan.versionLabel}` : '',
            plan.releasedAt ? formatDate(plan.releasedAt) : '',
            plan.isInternal ? '内部预案，扫码后须登录' : '',
          ]
            .filter(Boolean)
            .join('　')}
        </p>
      </div>
    </section>
  )
}
