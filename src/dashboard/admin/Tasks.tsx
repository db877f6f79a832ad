import { Link } from '@payloadcms/ui'
import { type Bilingual, label } from '@/shared/label'
import { Icon, type IconName } from '@/ui/Icon'
import { type Counted, type Task, type Tone, toneLabels } from '../model'
import { listHref } from '../rules/links'

const icons: Record<Tone, IconName> = { overdue: 'warning', due: 'clock', plain: 'list' }

/** Documents that wait for the viewer's decision, before everything else. */
function Waiting({ count, say }: { count: number; say: (text: Bilingual) => string }) {
  return (
    <li>
      <Link className="hq-task hq-task--review" href="/admin/inbox" prefetch={false}>
        <span className="hq-tone">
          <Icon name="search" size={16} />
          {say(label('待审批', 'To review'))}
        </span>
        <span className="hq-task__text">
          {say(label(`${count} 份文件等待您审批`, `${count} documents wait for your review`))}
        </span>
        <span className="hq-count">{count}</span>
      </Link>
    </li>
  )
}

interface Props {
  tasks: Counted<Task>[]
  /** Submissions that wait for the viewer's decision. */
  waiting: number
  say: (text: Bilingual) => string
}

/** What needs the viewer; each line opens the list of what it counts. */
export function Tasks({ tasks, waiting, say }: Props) {
  return (
    <section className="hq-panel" aria-labelledby="hq-tasks">
      <h2 id="hq-tasks">{say(label('需要处理', 'What needs me'))}</h2>
      {tasks.length === 0 && waiting === 0 ? (
        <p className="hq-calm">
          <Icon name="check" />
          {say(label('没有逾期或将到期的事项。', 'Nothing is overdue or due soon.'))}
        </p>
      ) : (
        <ul className="hq-tasks">
          {waiting > 0 ? <Waiting count={waiting} say={say} /> : null}
          {tasks.map(({ key, label: text, tone, count, collection, filter }) => (
            <li key={key}>
              <Link className={`hq-task hq-task--${tone}`} href={listHref(collection, filter)} prefetch={false}>
                <span className="hq-tone">
                  <Icon name={icons[tone]} size={16} />
                  {say(toneLabels[tone])}
                </span>
                <span className="hq-task__text">{say(text)}</span>
                <span className="hq-count">{count}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
