import type { DashboardViewServerProps } from '@payloadcms/next/views'
import { Gutter, Link } from '@payloadcms/ui'
import { roleLabels } from '@/access/model'
import { env } from '@/config/env'
import { findMailProblems } from '@/notifications/queries'
import { listActive } from '@/responses/queries'
import { type Bilingual, label } from '@/shared/label'
import { countInbox } from '@/workflow/queries/inbox'
import { actionLabels, type DashboardSlug, type Viewer } from '../model'
import { findBrand, listActions, listOverview, listRecent, listTasks, viewerOf } from '../queries'
import { createHref } from '../rules/links'
import { lacksDepartment } from '../rules/scope'
import { greeting, longDay, shortMoment, wordsIn } from '../rules/words'
import { DepartmentNotice, MailNotice, MailProblemNotice, ResponseNotice } from './Notices'
import { Overview } from './Overview'
import { Recent } from './Recent'
import { Tasks } from './Tasks'

interface HeaderProps {
  brand: { organisation: string; siteTitle: string }
  name: string
  viewer: Viewer
  when: { hello: Bilingual; day: string }
  say: (text: Bilingual) => string
}

function Header({ brand, name, viewer, when, say }: HeaderProps) {
  return (
    <header className="hq-header">
      <p className="hq-header__office">
        {brand.organisation} · {brand.siteTitle}
      </p>
      <h1>
        {name}
        {say(label('，', ', '))}
        {say(when.hello)}
      </h1>
      <p className="hq-header__facts">
        <span>{when.day}</span>
        <span>{viewer.roles.map((role) => say(roleLabels[role])).join(say(label('、', ', ')))}</span>
        <a href="/">{say(label('打开网站', 'Open the site'))}</a>
      </p>
    </header>
  )
}

function Actions({ slugs, say }: { slugs: DashboardSlug[]; say: (text: Bilingual) => string }) {
  if (slugs.length === 0) return null
  return (
    <nav className="hq-actions" aria-label={say(label('快捷操作', 'Quick actions'))}>
      {slugs.map((slug) => (
        <Link key={slug} className="hq-action" href={createHref(slug)} prefetch={false}>
          {say(actionLabels[slug])}
        </Link>
      ))}
    </nav>
  )
}

/** The console's first page: what needs the person who signed in, by his roles. */
export async function Dashboard({ initPageResult }: DashboardViewServerProps) {
  const { permissions, req } = initPageResult
  const viewer = await viewerOf(req)
  if (!viewer) return null
  const brand = await findBrand(req.payload)
  const { language } = req.i18n
  const now = new Date()
  const { timeZone } = brand
  const say = wordsIn(language)
  const nameOf = (slug: DashboardSlug) => nameIn(req.payload.collections[slug].config.labels.plural, language)
  const momentOf = (moment: string) => shortMoment(moment, now, language, timeZone)
  const isAdmin = viewer.roles.includes('admin')
  const [waiting, tasks, overview, recent, mailProblems, responses] = await Promise.all([
    countInbox(req, now),
    listTasks(req, viewer, { now, timeZone }),
    listOverview(req, viewer, { now, timeZone }),
    listRecent(req, viewer),
    isAdmin && env().smtpUrl ? findMailProblems(req.payload, now) : null,
    listActive({ payload: req.payload, user: req.user, now }),
  ])
  const actions = listActions(viewer, (slug) => Boolean(permissions.collections?.[slug]?.create))
  const when = { hello: greeting(now, timeZone), day: longDay(now, language, timeZone) }
  return (
    <Gutter className="hq-dashboard">
      <Header brand={brand} name={req.user?.name ?? ''} viewer={viewer} when={when} say={say} />
      <ResponseNotice rows={responses} say={say} />
      {isAdmin && !env().smtpUrl ? <MailNotice say={say} /> : null}
      {mailProblems ? <MailProblemNotice problems={mailProblems} momentOf={momentOf} say={say} /> : null}
      {lacksDepartment(viewer) ? <DepartmentNotice say={say} /> : null}
      <Actions slugs={actions} say={say} />
      <div className="hq-columns">
        <Tasks tasks={tasks} waiting={waiting} say={say} />
        <div className="hq-stack">
          <Overview rows={overview} nameOf={nameOf} say={say} />
          <Recent changes={recent} nameOf={nameOf} momentOf={momentOf} say={say} />
        </div>
      </div>
    </Gutter>
  )
}

/** A collection's name as its declaration gives it: one word, or one in each language. */
function nameIn(text: unknown, language: string): string {
  if (typeof text === 'string') return text
  if (typeof text !== 'object' || text === null) return ''
  const found = Object.entries(text).find(([key]) => key === language) ?? Object.entries(text)[0]
  return typeof found?.[1] === 'string' ? found[1] : ''
}
