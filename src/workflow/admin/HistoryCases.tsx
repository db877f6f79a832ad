import { type Bilingual, label } from '@/shared/label'
import { Icon } from '@/ui/Icon'
import { caseKinds, decisionKinds } from '../model'
import type { HistoryCase, HistoryEntry } from '../queries/history'
import { momentIn } from '../rules/panel'
import { Chip, StatusChip } from './chips'

interface Words {
  language: string
  say: (text: Bilingual) => string
}

function Entry({ entry, language, say }: Words & { entry: HistoryEntry }) {
  return (
    <li className={`hq-entry hq-entry--${entry.kind}`}>
      <p className="hq-entry__head">
        <strong>{say(decisionKinds[entry.kind])}</strong>
        <span>
          {entry.by}
          {entry.insteadOf ? say(label(`（代${entry.insteadOf}）`, ` (for ${entry.insteadOf})`)) : ''}
        </span>
        <time dateTime={entry.at}>{momentIn(entry.at, language)}</time>
      </p>
      {entry.comment ? <p className="hq-entry__text">{entry.comment}</p> : null}
      {entry.remarks.length > 0 ? (
        <dl className="hq-entry__remarks">
          {entry.remarks.map(({ place, text }) => (
            <div key={`${place} ${text}`}>
              <dt>{place}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </li>
  )
}

function Case({ found, language, say }: Words & { found: HistoryCase }) {
  const isRunning = found.status === 'open' || found.status === 'approved'
  return (
    <li className="hq-history__case">
      <h3>
        <span>
          {say(caseKinds[found.kind])}
          {found.label ? ` ${found.label}` : ''}
        </span>
        <StatusChip status={found.status} language={language} />
        {found.isEmergency ? (
          <Chip kind="emergency" icon="warning">
            {say(label('紧急发布', 'Emergency release'))}
          </Chip>
        ) : null}
        {isRunning ? <a href={`/me/approvals/${found.id}`}>{say(label('查看审核页', 'Open the review'))}</a> : null}
      </h3>
      {found.takesEffectAt ? (
        <p className="hq-history__when">
          <Icon name="clock" size={14} />
          {say(label('定时生效：', 'Takes effect at: '))}
          {momentIn(found.takesEffectAt, language)}
        </p>
      ) : null}
      <ol>
        {found.entries.map((entry) => (
          <Entry key={`${entry.at} ${entry.kind} ${entry.by}`} entry={entry} language={language} say={say} />
        ))}
      </ol>
    </li>
  )
}

/** Every submission of a document with what was said on it, newest first. */
export function HistoryCases({ cases, ...words }: Words & { cases: HistoryCase[] }) {
  return (
    <ol className="hq-history">
      {cases.map((found) => (
        <Case key={found.id} found={found} {...words} />
      ))}
    </ol>
  )
}
