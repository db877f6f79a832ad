import { Link } from '@payloadcms/ui'
import { type Bilingual, label } from '@/shared/label'
import { Icon, type IconName } from '@/ui/Icon'
import { type Day, dueKinds, type ListedItem } from '../model'
import { remainingWords } from '../rules/lists'

const icons = { overdue: 'warning', due: 'clock', plain: 'list' } satisfies Record<string, IconName>

interface Props {
  title: Bilingual
  tone: keyof typeof icons
  items: ListedItem[]
  today: Day
  say: (text: Bilingual) => string
}

/** Items of one stage, each leading to the document in which it is settled. */
export function DueTable({ title, tone, items, today, say }: Props) {
  const id = `hq-due-${tone}`
  return (
    <section className="hq-panel" aria-labelledby={id}>
      <h2 id={id}>
        {say(title)} <span className="hq-due__count">{items.length}</span>
      </h2>
      {items.length === 0 ? (
        <p className="hq-due__none">{say(label('没有事项。', 'Nothing.'))}</p>
      ) : (
        <table className="hq-due__table">
          <thead>
            <tr>
              <th scope="col">{say(label('到期日', 'Due'))}</th>
              <th scope="col">{say(label('事项', 'What'))}</th>
              <th scope="col">{say(label('类别', 'Kind'))}</th>
              <th scope="col">{say(label('部门', 'Department'))}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={`${item.key} ${item.dueOn}`} className={`hq-task--${tone}`}>
                <td>
                  {item.dueOn}{' '}
                  <span className="hq-tone">
                    <Icon name={icons[tone]} size={14} />
                    {say(remainingWords(item.dueOn, today))}
                  </span>
                </td>
                <td>
                  {item.adminHref ? (
                    <Link href={item.adminHref} prefetch={false}>
                      {item.title}
                    </Link>
                  ) : (
                    item.title
                  )}
                </td>
                <td>
                  {say(dueKinds[item.kind])}
                  {item.progress ? <small className="hq-due__progress">{item.progress}</small> : null}
                </td>
                <td>{item.departmentName}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
