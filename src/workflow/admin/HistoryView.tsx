import { Gutter, SetDocumentStepNav } from '@payloadcms/ui'
import { APIError, type DocumentViewServerProps, type PayloadRequest } from 'payload'
import type { Release } from '@/publishing/model'
import { formatDate } from '@/shared/format'
import type { Id } from '@/shared/ids'
import { type Bilingual, label } from '@/shared/label'
import { type ControlledCollection, isControlledSlug } from '../model'
import { type HistoryCase, loadHistory } from '../queries/history'
import { listReleases } from '../queries/releases'
import { Chip } from './chips'
import { HistoryCases } from './HistoryCases'

type Say = (text: Bilingual) => string

/** The timeline; undefined for who may not read it. */
async function casesFor(req: PayloadRequest, collection: ControlledCollection, id: Id) {
  try {
    return (await loadHistory(req, collection, id)).cases
  } catch (error) {
    if (error instanceof APIError && error.status === 404) return undefined
    throw error
  }
}

function Releases({ releases, say }: { releases: Release[]; say: Say }) {
  return (
    <ul className="hq-releases">
      {releases.map((release) => (
        <li key={release.label}>
          <a href={release.href}>{say(label(`${release.label} 版`, `Version ${release.label}`))}</a>
          <span>{formatDate(release.releasedAt)}</span>
          {release.isEmergency ? (
            <Chip kind="emergency" icon="warning">
              {say(label('紧急发布', 'Emergency release'))}
            </Chip>
          ) : null}
          {release.note ? <span className="hq-releases__note">{release.note}</span> : null}
        </li>
      ))}
    </ul>
  )
}

interface PartsProps {
  releases: Release[]
  cases: HistoryCase[] | undefined
  board: string
  language: string
  say: Say
}

function Parts({ releases, cases, board, language, say }: PartsProps) {
  return (
    <Gutter className="hq-dashboard hq-history-view">
      <section className="hq-panel" aria-labelledby="hq-releases">
        <h2 id="hq-releases">{say(label('已发布的版本', 'Released versions'))}</h2>
        {releases.length > 0 ? (
          <>
            <Releases releases={releases} say={say} />
            <p className="hq-history__board">
              <a href={board}>{say(label('阅读确认看板', 'Who has acknowledged it'))}</a>
            </p>
          </>
        ) : (
          <p className="hq-empty">
            {say(
              label(
                '还没有发布过。审核通过后，这里列出每个版本的固定链接。',
                'Not released yet. Each released version gets a lasting link here.',
              ),
            )}
          </p>
        )}
      </section>
      <section className="hq-panel" aria-labelledby="hq-cases">
        <h2 id="hq-cases">{say(label('审核经过', 'Reviews'))}</h2>
        {cases && cases.length > 0 ? (
          <HistoryCases cases={cases} language={language} say={say} />
        ) : (
          <p className="hq-empty">
            {cases
              ? say(
                  label(
                    '还没有送审过。在「编辑」页保存草稿后，点「提交审核」。',
                    'Never submitted. Save a draft on the “Edit” tab, then submit it for review.',
                  ),
                )
              : say(
                  label(
                    '您没有查看本部门审核经过的权限，如有需要请联系系统管理员。',
                    'You may not see the reviews of this department. Ask an administrator if you need to.',
                  ),
                )}
          </p>
        )}
      </section>
    </Gutter>
  )
}

/** The tab 「审核与版本」 of a document: what was released, and who decided what, when. */
export async function HistoryView({ initPageResult, doc }: DocumentViewServerProps) {
  const { collectionConfig, req } = initPageResult
  const slug = collectionConfig?.slug
  const id: unknown = doc?.id
  if (!isControlledSlug(slug) || (typeof id !== 'number' && typeof id !== 'string')) return null
  const { language } = req.i18n
  const say: Say = (text) => (language === 'en' ? text.en : text.zh)
  const [cases, releases] = await Promise.all([
    casesFor(req, slug, id),
    listReleases({ payload: req.payload, user: req.user, now: new Date() }, slug, id),
  ])
  return (
    <>
      <SetDocumentStepNav
        collectionSlug={slug}
        id={id}
        pluralLabel={collectionConfig?.labels.plural}
        useAsTitle={collectionConfig?.admin.useAsTitle ?? 'id'}
        view={say(label('审核与版本', 'Review & versions'))}
      />
      <Parts
        releases={releases}
        cases={cases}
        board={`/acknowledgements/${slug}/${id}`}
        language={language}
        say={say}
      />
    </>
  )
}
