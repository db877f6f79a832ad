import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { hasRole } from '@/access/accessFor'
import { consoleRoles } from '@/access/model'
import { type Bilingual, label } from '@/shared/label'
import { type DuePage, loadDuePage } from '../queries/page'
import { groupByStage } from '../rules/lists'
import { DueTable } from './DueTable'
import { Filters } from './Filters'

/** What is due, for those who work in the console: the lists of the site as tables that lead to the documents. */
export async function DueView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!hasRole(req, ...consoleRoles)) redirect(req.user ? '/admin/unauthorized' : '/admin/login?redirect=/admin/due')
  const page = await loadDuePage(req, searchParams ?? {}, new Date())
  const say = (text: Bilingual) => (req.i18n.language === 'en' ? text.en : text.zh)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <Gutter className="hq-dashboard hq-due">
        <header className="hq-header">
          <h1>{say(label('到期事项', 'Due dates'))}</h1>
        </header>
        {page ? <Lists page={page} say={say} /> : null}
      </Gutter>
    </DefaultTemplate>
  )
}

function Lists({ page, say }: { page: DuePage; say: (text: Bilingual) => string }) {
  const { overdue, near, later } = groupByStage(page.items, page.today)
  return (
    <>
      <Filters choices={page.choices} say={say} />
      {page.estimatedYears.map((year) => (
        <p key={year} className="hq-notice">
          {say(
            label(
              `${year} 年节假日尚未导入，按周一至周五计算。`,
              `The holidays of ${year} are not imported: counted by Monday to Friday.`,
            ),
          )}
        </p>
      ))}
      {page.isCut ? (
        <p className="hq-notice">
          {say(
            label(
              '事项较多，没有全部列出，请按类别或部门筛选。',
              'Not everything is listed. Choose a kind or a department.',
            ),
          )}
        </p>
      ) : null}
      <DueTable title={label('已逾期', 'Overdue')} tone="overdue" items={overdue} today={page.today} say={say} />
      <DueTable title={label('30 天内', 'Within 30 days')} tone="due" items={near} today={page.today} say={say} />
      <DueTable title={label('以后', 'Later')} tone="plain" items={later} today={page.today} say={say} />
    </>
  )
}
