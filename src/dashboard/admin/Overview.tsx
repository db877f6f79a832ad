import { Link } from '@payloadcms/ui'
import { type Bilingual, label } from '@/shared/label'
import type { Counted, DashboardSlug, Figure } from '../model'
import { listHref } from '../rules/links'

interface Props {
  rows: { collection: DashboardSlug; figures: Counted<Figure>[] }[]
  nameOf: (slug: DashboardSlug) => string
  say: (text: Bilingual) => string
}

/** Counts by state of what the viewer looks after. */
export function Overview({ rows, nameOf, say }: Props) {
  if (rows.length === 0) return null
  return (
    <section className="hq-panel" aria-labelledby="hq-overview">
      <h2 id="hq-overview">{say(label('现状', 'Where things stand'))}</h2>
      <dl className="hq-overview">
        {rows.map(({ collection, figures }) => (
          <div key={collection}>
            <dt>
              <Link href={listHref(collection)} prefetch={false}>
                {nameOf(collection)}
              </Link>
            </dt>
            {figures.map((figure) => (
              <dd key={figure.key}>
                <Link href={listHref(collection, figure.filter)} prefetch={false}>
                  <span className="hq-figure__label">{say(figure.label)}</span>
                  <span className="hq-count">{figure.count}</span>
                </Link>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
