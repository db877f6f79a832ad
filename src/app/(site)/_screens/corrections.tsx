import type { Metadata } from 'next'
import { consoleRoles } from '@/access/model'
import { readFlash } from '@/app/_lib/flash'
import type { Visit } from '@/app/_lib/reader'
import { findCorrection, listCorrections } from '@/corrections/queries/corrections'
import { CorrectionPage } from '@/corrections/site/CorrectionPage'
import { CorrectionRows } from '@/corrections/site/CorrectionRows'
import { requestOf } from '@/publishing/requestOf'
import { dayOf } from '@/shared/calendar'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { Missing } from './Missing'
import { SignInScreen } from './SignInScreen'

export const correctionsMeta: Metadata = { title: '整改项', robots: { index: false } }

/** The register of corrective actions, for everybody who is signed in. */
export async function CorrectionsScreen({ visit: { reader } }: { visit: Visit }) {
  if (!reader.user) return <SignInScreen next="/corrections" />
  const rows = await listCorrections(await requestOf(reader), {})
  const today = dayOf(reader.now)
  const open = rows.filter(({ status }) => status === 'open')
  const closed = rows.filter(({ status }) => status === 'closed')
  return (
    <>
      <PageHeader title="整改项" lead="演练、响应和评定中发现的问题：谁负责、何时完成、改得怎样。" />
      <Section id="open" title="整改中" aside={`${open.length} 项`}>
        {open.length > 0 ? <CorrectionRows rows={open} today={today} /> : <EmptyState title="没有未完成的整改项" />}
      </Section>
      {closed.length > 0 ? (
        <Section id="closed" title="已完成" aside={`${closed.length} 项`}>
          <details className="disclosure">
            <summary>查看已完成的整改项</summary>
            <CorrectionRows rows={closed} today={today} />
          </details>
        </Section>
      ) : null}
    </>
  )
}

export async function CorrectionScreen({ visit, id }: { visit: Visit; id: string }) {
  const { reader } = visit
  if (!reader.user) return <SignInScreen next={`/corrections/${id}`} />
  const view = await findCorrection(await requestOf(reader), id)
  if (!view) return <Missing visit={visit} />
  const isConsoleUser = consoleRoles.some((role) => reader.user?.roles.includes(role))
  return <CorrectionPage view={view} notice={await readFlash()} isConsoleUser={isConsoleUser} />
}
