import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, Link } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { type Bilingual, label } from '@/shared/label'
import { listInbox } from '../queries/inbox'
import { listMine, type OwnRow } from '../queries/mine'
import { InboxList } from './InboxList'

type Say = (text: Bilingual) => string

const HOME = '/admin/inbox'
const PAGE_SIZE = 20

interface Pages {
  page: number
  pages: number
  hrefOf: (page: number) => string
  say: Say
}

function Pager({ page, pages, hrefOf, say }: Pages) {
  if (pages <= 1) return null
  return (
    <nav className="hq-pager" aria-label={say(label('翻页', 'Pages'))}>
      {page > 1 ? (
        <Link href={hrefOf(page - 1)} prefetch={false}>
          {say(label('上一页', 'Previous'))}
        </Link>
      ) : null}
      <span>{say(label(`第 ${page} 页，共 ${pages} 页`, `Page ${page} of ${pages}`))}</span>
      {page < pages ? (
        <Link href={hrefOf(page + 1)} prefetch={false}>
          {say(label('下一页', 'Next'))}
        </Link>
      ) : null}
    </nav>
  )
}

interface PartProps {
  id: string
  title: string
  total: number
  list: ReactNode
  empty: ReactNode
  pages: Pages
}

function Part({ id, title, total, list, empty, pages }: PartProps) {
  return (
    <section className="hq-panel" aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {total > 0 ? <span className="hq-part__total">{total}</span> : null}
      </h2>
      {total > 0 ? list : <div className="hq-empty">{empty}</div>}
      <Pager {...pages} />
    </section>
  )
}

const pageIn = (value: string | string[] | undefined) => Math.max(1, Math.min(10_000, Number(value) || 1))
const documentHref = (row: OwnRow) => `/admin/collections/${row.collection}/${row.documentId}/history`

async function Lists({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult
  const { language } = req.i18n
  const say: Say = (text) => (language === 'en' ? text.en : text.zh)
  const page = pageIn(searchParams?.['page'])
  const minePage = pageIn(searchParams?.['mine'])
  const now = new Date()
  const [inbox, mine] = await Promise.all([
    listInbox(req, now, page, PAGE_SIZE),
    listMine(req, now, minePage, PAGE_SIZE),
  ])
  const href = (waiting: number, own: number) => `${HOME}?page=${waiting}&mine=${own}`
  const common = { language, say }
  return (
    <Gutter className="hq-dashboard hq-inbox">
      <h1>{say(label('待我审批', 'Waiting for my review'))}</h1>
      <p className="hq-inbox__lead">
        {say(
          label(
            '等待最久的在前。打开一份即可对照修改内容，通过或退回。',
            'Longest waiting first. Open one to see what changes, and decide.',
          ),
        )}
      </p>
      <Part
        id="hq-inbox-waiting"
        title={say(label('等待我审批的文件', 'Waiting for me'))}
        total={inbox.total}
        list={<InboxList rows={inbox.rows} hrefOf={({ id }) => `/me/approvals/${id}`} isMine={false} {...common} />}
        empty={
          <>
            <p>{say(label('没有等待您审批的文件', 'Nothing waits for your review'))}</p>
            <p>
              {say(
                label(
                  '有新的送审文件时，这里和导航中的数字都会更新。外出期间可在「审核代理」中请人代审。',
                  'New submissions appear here and in the navigation. While you are away, a delegate can decide for you.',
                ),
              )}{' '}
              <Link href="/admin/collections/delegations" prefetch={false}>
                {say(label('设置代理', 'Delegations'))}
              </Link>
            </p>
          </>
        }
        pages={{ page, pages: inbox.pages, hrefOf: (to) => href(to, minePage), say }}
      />
      <Part
        id="hq-inbox-mine"
        title={say(label('我提交的', 'Submitted by me'))}
        total={mine.total}
        list={<InboxList rows={mine.rows} hrefOf={documentHref} isMine {...common} />}
        empty={
          <p>
            {say(
              label(
                '您还没有提交过文件。打开一份标准、预案或总结，保存草稿后点「提交审核」。',
                'You have not submitted anything yet. Open a document, save a draft, and submit it for review.',
              ),
            )}
          </p>
        }
        pages={{ page: minePage, pages: mine.pages, hrefOf: (to) => href(page, to), say }}
      />
    </Gutter>
  )
}

/** The console's inbox: what waits for whoever is signed in, and what became of his own submissions. */
export function InboxView(props: AdminViewServerProps) {
  const { initPageResult, params, payload, searchParams, viewActions } = props
  const { locale, permissions, req, visibleEntities } = initPageResult
  // Payload shows views of our own to everybody; this one is for the console's people.
  if (!permissions.canAccessAdmin)
    redirect(req.user ? '/admin/unauthorized' : `/admin/login?redirect=${encodeURIComponent(HOME)}`)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      payload={payload}
      permissions={permissions}
      req={req}
      {...(searchParams ? { searchParams } : {})}
      {...(req.user ? { user: req.user } : {})}
      {...(viewActions ? { viewActions } : {})}
      visibleEntities={{ collections: visibleEntities.collections, globals: visibleEntities.globals }}
    >
      <Lists {...props} />
    </DefaultTemplate>
  )
}
