import { Link } from '@payloadcms/ui'
import { type Bilingual, label } from '@/shared/label'
import type { DashboardSlug } from '../model'
import type { RecentChange } from '../queries'
import { documentHref } from '../rules/links'

interface Props {
  changes: RecentChange[]
  nameOf: (slug: DashboardSlug) => string
  momentOf: (moment: string) => string
  say: (text: Bilingual) => string
}

const states = { draft: label('草稿', 'Draft'), published: label('已发布', 'Published') }

/** The latest changes to what the viewer looks after. */
export function Recent({ changes, nameOf, momentOf, say }: Props) {
  if (changes.length === 0) return null
  return (
    <section className="hq-panel" aria-labelledby="hq-recent">
      <h2 id="hq-recent">{say(label('最近更新', 'Recent changes'))}</h2>
      <ul className="hq-recent">
        {changes.map(({ collection, id, title, status, updatedAt }) => (
          <li key={`${collection}/${id}`}>
            <Link href={documentHref(collection, id)} prefetch={false}>
              {title}
            </Link>
            <span className="hq-recent__facts">
              <span>{nameOf(collection)}</span>
              {status ? <span className={`hq-state hq-state--${status}`}>{say(states[status])}</span> : null}
              <time dateTime={updatedAt}>{momentOf(updatedAt)}</time>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
