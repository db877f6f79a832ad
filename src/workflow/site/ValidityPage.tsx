import { formatDate } from '@/shared/format'
import { Facts } from '@/ui/Facts'
import { Icon, type IconName } from '@/ui/Icon'
import type { ValidityAnswer } from '../queries/validity'

type State = ValidityAnswer['validity']['state']

const looks: Record<State, { icon: IconName; colour: string }> = {
  current: { icon: 'check', colour: 'border-ok bg-ok-wash text-ok' },
  superseded: { icon: 'warning', colour: 'border-due bg-due-wash text-due' },
  retired: { icon: 'warning', colour: 'border-alarm bg-alarm-wash text-alarm' },
  unknown: { icon: 'info', colour: 'border-line-strong bg-sheet text-ink' },
}

const from = (day: string | null) => (formatDate(day) ? `（自${formatDate(day)}）` : '')

/** What the page is worth in a few words, to be read at arm's length. */
export function verdictOf({ validity }: ValidityAnswer): string {
  switch (validity.state) {
    case 'current':
      return '现行有效'
    case 'superseded':
      return `已被 ${validity.by} 版替代${from(validity.on)}`
    case 'retired':
      return `已废止${from(validity.on)}`
    default:
      return '查无此版本'
  }
}

const advice: Record<State, string> = {
  current: '手上的这一页可以照着执行。',
  superseded: '请停用手上的这一页，换成现行版本。',
  retired: '请停用手上的这一页；文件已不再执行。',
  unknown: '二维码不完整，或这个版本从未发布。请勿据此执行，并告知文件管理员。',
}

/** The answer to a QR code on paper: does this page still hold? */
export function ValidityPage({
  answer,
  isSignedIn,
  path,
}: {
  answer: ValidityAnswer
  isSignedIn: boolean
  path: string
}) {
  const { validity, readable } = answer
  const look = looks[validity.state]
  return (
    <article className="measure">
      <p className="pt-2 text-sm text-soft">纸质文件有效性查询</p>
      <div className={`mt-3 flex items-start gap-3 rounded border-2 p-4 sm:p-6 ${look.colour}`}>
        <span className="pt-2">
          <Icon name={look.icon} size={28} />
        </span>
        <div>
          <h1>{verdictOf(answer)}</h1>
          <p className="pt-1 text-ink">{advice[validity.state]}</p>
        </div>
      </div>
      <div className="pt-6">
        <Facts
          facts={[
            { term: '文件', value: readable?.title },
            { term: '类别', value: answer.kind },
            { term: '文件编号', value: answer.code },
            { term: '查询版本', value: answer.label },
            { term: '发布日期', value: formatDate(answer.releasedAt) },
            { term: '生效日期', value: formatDate(answer.effectiveDate) },
            { term: '现行版本', value: validity.state === 'superseded' ? validity.by : null },
          ]}
        />
      </div>
      {readable ? (
        <p className="pt-6">
          <a href={readable.href} className="button">
            {validity.state === 'retired' ? '查看文件' : '查看现行版本'}
          </a>
        </p>
      ) : null}
      {!readable && validity.state !== 'unknown' ? (
        <p className="pt-6 text-soft">
          内部文件，名称和正文{isSignedIn ? '只对指定人员开放' : '登录后按权限可见'}。
          {isSignedIn ? null : <a href={`/me?next=${encodeURIComponent(path)}`}>员工登录</a>}
        </p>
      ) : null}
    </article>
  )
}
