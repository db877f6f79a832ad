import { pagePath, versionPath } from '@/publishing/paths'
import { formatDate } from '@/shared/format'
import { Attachments } from '@/ui/Attachments'
import { Chip } from '@/ui/Chip'
import { Facts } from '@/ui/Facts'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { correctionStatuses, findingSources } from '../model'
import type { CorrectionView } from '../queries/corrections'
import { MAX_PHOTOS, photoTypes } from '../rules/photos'

interface Props {
  view: CorrectionView
  notice: string | undefined
  isConsoleUser: boolean
}

/** What was found, who puts it right until when, and the form for who answers for it. */
export function CorrectionPage({ view, notice, isConsoleUser }: Props) {
  const { doc } = view
  const isClosed = doc.status === 'closed'
  return (
    <article>
      <PageHeader
        title={doc.title}
        trail={[{ name: '整改项', href: '/corrections' }]}
        meta={
          <Chip tone={isClosed ? 'ok' : 'due'} icon={isClosed ? 'check' : 'clock'}>
            {correctionStatuses[doc.status].zh}
          </Chip>
        }
      />
      <div className="stack pt-6">
        {notice ? (
          <Notice kind="info" isAlert>
            <p>{notice}</p>
          </Notice>
        ) : null}
        {view.waits ? (
          <Notice kind="warning">
            <p>预案正在审核。审核结束后，这项修订要求会自动列入预案的下一份草稿，不会丢失。</p>
          </Notice>
        ) : null}
        {doc.finding ? <p className="measure whitespace-pre-line">{doc.finding}</p> : null}
        <Links view={view} isConsoleUser={isConsoleUser} />
      </div>
      {doc.measure || doc.evidenceNote || view.files.length > 0 ? <Done view={view} /> : null}
      {view.mayAnswer ? <Form view={view} /> : null}
    </article>
  )
}

function Links({ view, isConsoleUser }: Pick<Props, 'view' | 'isConsoleUser'>) {
  const { doc, planDoc, drillDoc, responseDoc } = view
  const planHref = planDoc ? pagePath('emergency-plans', planDoc) : undefined
  const draft = planDoc && isConsoleUser ? `/admin/collections/emergency-plans/${planDoc.id}` : undefined
  return (
    <Facts
      facts={[
        { term: '来源', value: findingSources[doc.source].zh },
        { term: '责任人', value: view.ownerName ?? '未指定' },
        { term: '部门', value: view.departmentName },
        { term: '整改期限', value: formatDate(doc.dueOn) },
        { term: '完成日期', value: formatDate(doc.closedOn) },
        { term: '演练', value: drillDoc ? <a href={`/drills/${drillDoc.id}`}>{drillDoc.title}</a> : null },
        {
          term: '应急响应',
          value: responseDoc ? <a href={`/responses/${responseDoc.id}`}>{responseDoc.title}</a> : null,
        },
        { term: '涉及预案', value: planHref ? <a href={planHref}>{planDoc?.title}</a> : planDoc?.title },
        { term: '涉及章节', value: doc.section },
        { term: '预案草稿', value: draft && doc.section && !doc.revisedIn ? <a href={draft}>打开修订草稿</a> : null },
        {
          term: '已修订',
          value: doc.revisedIn ? (
            <a href={(planDoc && versionPath('emergency-plans', planDoc, doc.revisedIn)) ?? '/plans'}>
              预案 {doc.revisedIn} 版
            </a>
          ) : null,
        },
        { term: '重新打开的原因', value: doc.reopenReason },
      ]}
    />
  )
}

function Done({ view: { doc, files } }: Pick<Props, 'view'>) {
  return (
    <Section id="done" title="整改情况">
      <div className="stack">
        <Facts
          facts={[
            { term: '措施', value: doc.measure ? <span className="whitespace-pre-line">{doc.measure}</span> : null },
            {
              term: '完成情况',
              value: doc.evidenceNote ? <span className="whitespace-pre-line">{doc.evidenceNote}</span> : null,
            },
          ]}
        />
        {files.length > 0 ? <Attachments files={files} /> : null}
      </div>
    </Section>
  )
}

function Form({ view: { doc, isKeeper } }: Pick<Props, 'view'>) {
  const isClosed = doc.status === 'closed'
  if (isClosed && !isKeeper) return null
  return (
    <Section id="answer" title={isClosed ? '重新打开' : '填写整改'}>
      <form action="/settle" method="post" encType="multipart/form-data" className="card stack no-print max-w-160">
        {isClosed ? (
          <Text name="reason" title="重新打开的原因（必填）" value="" maxLength={500} isRequired />
        ) : (
          <>
            <Text name="measure" title="整改措施" value={doc.measure} />
            <Text name="evidenceNote" title="完成情况（完成时填写，或上传照片）" value={doc.evidenceNote} />
            <Photos />
          </>
        )}
        <div className="flex flex-wrap gap-3">
          <input type="hidden" name="correction" value={String(doc.id)} />
          {isClosed ? (
            <button type="submit" name="do" value="reopen" className="button button-quiet">
              重新打开
            </button>
          ) : (
            <>
              <button type="submit" name="do" value="close" className="button">
                完成整改
              </button>
              <button type="submit" name="do" value="note" className="button button-quiet">
                只保存
              </button>
            </>
          )}
        </div>
      </form>
    </Section>
  )
}

function Photos() {
  return (
    <div>
      <label htmlFor="correction-photo" className="font-bold">
        整改照片
      </label>
      <input
        id="correction-photo"
        name="photo"
        type="file"
        multiple
        accept={photoTypes.join(',')}
        aria-describedby="correction-photo-note"
        className="field mt-1"
      />
      <p id="correction-photo-note" className="pt-1 text-sm text-soft">
        JPG、PNG 或 WebP，一次最多 {MAX_PHOTOS} 张，每张不超过 20 MB。
      </p>
    </div>
  )
}

interface TextProps {
  name: string
  title: string
  value: string | null | undefined
  maxLength?: number
  isRequired?: boolean
}

function Text({ name, title, value, maxLength = 2000, isRequired = false }: TextProps) {
  return (
    <div>
      <label htmlFor={`correction-${name}`} className="font-bold">
        {title}
      </label>
      <textarea
        id={`correction-${name}`}
        name={name}
        className="field mt-1"
        rows={4}
        maxLength={maxLength}
        required={isRequired}
        defaultValue={value ?? ''}
      />
    </div>
  )
}
