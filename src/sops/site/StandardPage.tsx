import { departmentPath } from '@/publishing/paths'
import { Attachments } from '@/ui/Attachments'
import { Chip } from '@/ui/Chip'
import { ControlFacts } from '@/ui/ControlFacts'
import { DocumentRows } from '@/ui/DocumentRows'
import { Facts } from '@/ui/Facts'
import { PageHeader } from '@/ui/PageHeader'
import { Phone } from '@/ui/Phone'
import { PrintFooter } from '@/ui/PrintFooter'
import { RichText } from '@/ui/RichText'
import { Section } from '@/ui/Section'
import { WithContents } from '@/ui/WithContents'
import type { Standard } from '../queries'
import { Promises } from './Promises'
import { Steps } from './Steps'
import { toDocumentRow } from './toDocumentRow'

/** A service standard or operating procedure: promises first, then how, then who and where, history at the foot. */
export function StandardPage({ standard, siteUrl }: { standard: Standard; siteUrl: string }) {
  const parts = partsOf(standard)
  return (
    <article>
      <PrintFooter
        code={standard.code}
        version={standard.control.versionLabel}
        validity={standard.validity && siteUrl + standard.validity}
      />
      <PageHeader
        title={standard.title}
        trail={trailOf(standard)}
        lead={standard.summary}
        siteUrl={siteUrl}
        meta={<Meta standard={standard} />}
      />
      <WithContents entries={parts.map(({ id, title }) => ({ id, title }))}>
        {parts.map(({ id, title, body }) => (
          <Section key={id} id={id} title={title}>
            {body}
          </Section>
        ))}
      </WithContents>
    </article>
  )
}

const trailOf = ({ department }: Standard) => [
  { name: '服务标准', href: '/standards' },
  ...(department ? [{ name: department.name, href: departmentPath(department.code) }] : []),
]

function Meta({ standard }: { standard: Standard }) {
  return (
    <>
      {standard.code ? <span>{standard.code}</span> : null}
      <Chip>{standard.kind}</Chip>
      {standard.control.versionLabel ? <Chip>版本 {standard.control.versionLabel}</Chip> : null}
      {standard.isInternal ? <Chip icon="lock">内部</Chip> : null}
    </>
  )
}

/** The parts that this standard has something to say in, in reading order. */
function partsOf(standard: Standard) {
  const parts = [
    {
      id: 'promises',
      title: '服务承诺',
      show: standard.promises.length > 0,
      body: <Promises promises={standard.promises} />,
    },
    {
      id: 'scope',
      title: '适用范围',
      show: Boolean(standard.scope),
      body: <p className="measure whitespace-pre-line">{standard.scope}</p>,
    },
    { id: 'steps', title: '作业步骤', show: standard.steps.length > 0, body: <Steps steps={standard.steps} /> },
    { id: 'more', title: '补充说明', show: Boolean(standard.content), body: <RichText content={standard.content} /> },
    { id: 'who', title: '岗位、地点与资质', show: hasWho(standard), body: <Who standard={standard} /> },
    {
      id: 'files',
      title: '附件',
      show: standard.attachments.length > 0,
      body: <Attachments files={standard.attachments} />,
    },
    {
      id: 'related',
      title: '相关标准',
      show: standard.related.length > 0,
      body: <DocumentRows rows={standard.related.map((row) => toDocumentRow(row, false))} />,
    },
    {
      id: 'history',
      title: '版本与复审',
      show: true,
      body: <ControlFacts code={standard.code} control={standard.control} />,
    },
  ]
  return parts.filter(({ show }) => show)
}

const hasWho = (standard: Standard) =>
  Boolean(
    standard.posts.length > 0 ||
      standard.certificates.length > 0 ||
      standard.servicePlace ||
      standard.serviceTime ||
      standard.servicePhone ||
      standard.department?.phone ||
      standard.tools,
  )

function Who({ standard }: { standard: Standard }) {
  const phone = standard.servicePhone ?? standard.department?.phone
  return (
    <Facts
      facts={[
        { term: '负责部门', value: standard.department?.name },
        { term: '适用岗位', value: standard.posts.join('、') },
        { term: '服务地点', value: standard.servicePlace },
        { term: '服务时间', value: standard.serviceTime },
        { term: '服务电话', value: phone ? <Phone number={phone} label="拨打服务电话" /> : null },
        { term: '所需证书', value: standard.certificates.join('、') },
        {
          term: '工具用品',
          value: standard.tools ? <span className="whitespace-pre-line">{standard.tools}</span> : null,
        },
      ]}
    />
  )
}
