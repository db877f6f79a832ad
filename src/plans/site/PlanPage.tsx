import type { ReactNode } from 'react'
import { departmentPath, pagePath } from '@/publishing/paths'
import { Attachments } from '@/ui/Attachments'
import { Chip } from '@/ui/Chip'
import { ControlFacts } from '@/ui/ControlFacts'
import { DocumentRows } from '@/ui/DocumentRows'
import { PageHeader } from '@/ui/PageHeader'
import { PrintFooter } from '@/ui/PrintFooter'
import { RichText } from '@/ui/RichText'
import { Section } from '@/ui/Section'
import { WithContents } from '@/ui/WithContents'
import { annexElements } from '../model'
import type { Plan } from '../queries'
import { Levels } from './Levels'
import { PlanBand } from './PlanBand'
import { Contacts, Drills, Organisation, Supplies } from './PlanTables'
import { RoleCards } from './RoleCards'

interface Props {
  plan: Plan
  emergencyPhone: string | null
  isSignedIn: boolean
  siteUrl: string
  /** What a signed-in reader can do with the plan, under its band. */
  start?: ReactNode
}

/** An emergency plan: whom to call, then what each post does, then the text. */
export function PlanPage({ plan, emergencyPhone, isSignedIn, siteUrl, start }: Props) {
  const parts = [...responseParts(plan, isSignedIn), ...textParts(plan)]
  return (
    <article>
      <PrintFooter
        code={plan.code}
        version={plan.control.versionLabel}
        validity={plan.validity && siteUrl + plan.validity}
      />
      <PageHeader title={plan.title} trail={trailOf(plan)} siteUrl={siteUrl} meta={<Meta plan={plan} />} />
      <PlanBand plan={plan} emergencyPhone={emergencyPhone} />
      {start}
      <TakeAway printHref={plan.printHref} wordHref={isSignedIn ? plan.wordHref : null} />
      {plan.summary ? <p className="measure pt-6 text-soft">{plan.summary}</p> : null}
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

const trailOf = ({ department }: Plan) => [
  { name: '应急预案', href: '/plans' },
  ...(department ? [{ name: department.name, href: departmentPath(department.code) }] : []),
]

function Meta({ plan }: { plan: Plan }) {
  return (
    <>
      {plan.code ? <span>{plan.code}</span> : null}
      <Chip>{plan.planTypeName}</Chip>
      {plan.eventType ? <Chip>{plan.eventType}</Chip> : null}
      {plan.control.versionLabel ? <Chip>版本 {plan.control.versionLabel}</Chip> : null}
      {plan.isInternal ? <Chip icon="lock">内部</Chip> : null}
    </>
  )
}

/** The whole plan on paper, and as a Word file. */
function TakeAway({ printHref, wordHref }: { printHref: string | null; wordHref: string | null }) {
  const links = [
    { href: printHref, name: '打印全文' },
    { href: wordHref, name: '下载 Word' },
  ]
  return (
    <p className="no-print flex flex-wrap gap-x-6 pt-4">
      {links.map(({ href, name }) =>
        href ? (
          <a key={name} href={href} className="inline-flex min-h-11 items-center">
            {name}
          </a>
        ) : null,
      )}
    </p>
  )
}

/** What is needed while it happens. */
function responseParts(plan: Plan, isSignedIn: boolean) {
  return [
    { id: 'cards', title: '应急处置卡', show: plan.steps.length > 0, body: <RoleCards plan={plan} /> },
    {
      id: 'contacts',
      title: '联系人',
      show: plan.contacts.length > 0,
      body: <Contacts contacts={plan.contacts} isSignedIn={isSignedIn} />,
    },
    { id: 'levels', title: '响应分级', show: plan.levels.length > 0, body: <Levels levels={plan.levels} /> },
    { id: 'supplies', title: '应急物资', show: plan.supplies.length > 0, body: <Supplies supplies={plan.supplies} /> },
  ].filter(({ show }) => show)
}

/** What is read before and after. */
function textParts(plan: Plan) {
  return [
    {
      id: 'risks',
      title: '风险描述',
      show: Boolean(plan.risks),
      body: <p className="measure whitespace-pre-line">{plan.risks}</p>,
    },
    {
      id: 'organisation',
      title: '组织机构与职责',
      show: plan.organisation.length > 0,
      body: <Organisation organisation={plan.organisation} />,
    },
    { id: 'text', title: '预案正文', show: plan.sections.length > 0, body: <Chapters sections={plan.sections} /> },
    { id: 'annexes', title: '附件', show: plan.annexes.length > 0, body: <Annexes annexes={plan.annexes} /> },
    { id: 'drills', title: '演练记录', show: plan.drills.length > 0, body: <Drills drills={plan.drills} /> },
    { id: 'filing', title: '备案', show: Boolean(plan.filing), body: <Filing plan={plan} /> },
    { id: 'related', title: '相关标准', show: plan.related.length > 0, body: <Related plan={plan} /> },
    {
      id: 'files',
      title: '附带文件',
      show: plan.attachments.length > 0,
      body: <Attachments files={plan.attachments} />,
    },
    { id: 'history', title: '版本与复审', show: true, body: <History plan={plan} /> },
  ].filter(({ show }) => show)
}

function Filing({ plan: { filing } }: { plan: Plan }) {
  return (
    <p className="flex flex-wrap items-center gap-x-4">
      {filing?.progress}
      {filing?.newHref ? (
        <a href={filing.newHref} className="no-print inline-flex min-h-11 items-center">
          登记备案
        </a>
      ) : null}
    </p>
  )
}

function Related({ plan }: { plan: Plan }) {
  return (
    <DocumentRows
      rows={plan.related.map((sop) => ({
        href: pagePath('sops', sop) ?? '/standards',
        title: sop.title,
        code: sop.code,
      }))}
    />
  )
}

const chapterHeadings = ['h3', 'h4', 'h5'] as const

function Chapters({ sections }: { sections: Plan['sections'] }) {
  return sections.map((section) => {
    const level = Math.min(Math.max(section.level ?? 1, 1), 3)
    const Heading = chapterHeadings[level - 1] ?? 'h3'
    return (
      <div key={section.id ?? section.title} className="pb-6">
        <Heading className={level === 1 ? 'pb-2' : 'pb-2 font-bold'}>{section.title}</Heading>
        <RichText content={section.body} under={level + 2} />
      </div>
    )
  })
}

/** The attachments 9.1–9.8 of the standard: text, files, or both. */
function Annexes({ annexes }: { annexes: Plan['annexes'] }) {
  return annexes.map((annex) => (
    <div key={annex.id ?? annex.element} className="pb-6">
      <h3 className="pb-2">{[annexElements[annex.element].zh, annex.title].filter(Boolean).join('　')}</h3>
      <RichText content={annex.body} under={3} />
      {annex.files.length > 0 ? <Attachments files={annex.files} /> : null}
    </div>
  ))
}

/** Versions, and for which findings of drills the one shown was revised. */
function History({ plan }: { plan: Plan }) {
  const findings = plan.revisedFor ?? []
  return (
    <>
      <ControlFacts code={plan.code} control={plan.control} />
      {findings.length > 0 ? (
        <div className="pt-6">
          <h3 className="pb-2">本版按以下问题修订</h3>
          <ul className="rows">
            {findings.map(({ href, title, drill }) => (
              <li key={href}>
                <a href={href} className="row-link">
                  {title}
                </a>
                {drill ? (
                  <p className="text-sm text-soft">
                    演练发现：
                    <a href={drill.href} className="inline-flex min-h-11 items-center">
                      {drill.title}
                    </a>
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}
