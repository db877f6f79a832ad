import { cache } from 'react'
import { siteFrame } from '@/app/_lib/frame'
import { missingMeta, pageMeta } from '@/app/_lib/pageMeta'
import type { Visit } from '@/app/_lib/reader'
import { recordPageRead } from '@/audit/actions'
import { findPlan, findPlanVersion, listPlans } from '@/plans/queries'
import { PlanList } from '@/plans/site/PlanList'
import { PlanPage } from '@/plans/site/PlanPage'
import { PlanPrint } from '@/plans/site/PlanPrint'
import { signaturesOn } from '@/workflow/queries/signatures'
import { RetiredNotice, VersionNotice } from '@/workflow/site/VersionNotice'
import { Missing } from './Missing'
import { PlanResponses } from './PlanResponses'
import { versionMeta } from './versionMeta'
import { WithAcknowledgement } from './WithAcknowledgement'

export const plansMeta = () =>
  pageMeta({ title: '应急预案', description: '综合、专项应急预案与现场处置方案。', path: '/plans', type: 'website' })

export async function PlansScreen({ visit: { reader } }: { visit: Visit }) {
  const [plans, { emergencyPhone, siteUrl }] = await Promise.all([listPlans(reader), siteFrame()])
  return <PlanList plans={plans} emergencyPhone={emergencyPhone} isSignedIn={reader.user !== null} siteUrl={siteUrl} />
}

const load = cache(findPlan)
const loadVersion = cache(findPlanVersion)

export async function planMeta({ reader }: Visit, slug: string) {
  const plan = await load(reader, slug)
  return plan
    ? pageMeta({ title: plan.title, description: plan.summary, path: plan.href, isListed: !plan.control.retirement })
    : missingMeta
}

export async function PlanScreen({ visit, slug }: { visit: Visit; slug: string }) {
  const plan = await load(visit.reader, slug)
  if (!plan) return <Missing visit={visit} />
  const { emergencyPhone, siteUrl } = await siteFrame()
  return (
    <WithAcknowledgement visit={visit} collection="emergency-plans" slug={slug}>
      <RetiredNotice retirement={plan.control.retirement} />
      <PlanPage
        plan={plan}
        emergencyPhone={emergencyPhone}
        isSignedIn={visit.reader.user !== null}
        siteUrl={siteUrl}
        start={visit.reader.user ? <PlanResponses visit={visit} slug={slug} /> : null}
      />
    </WithAcknowledgement>
  )
}

export async function planPrintMeta({ reader }: Visit, slug: string) {
  const plan = await load(reader, slug)
  return plan ? pageMeta({ title: `${plan.title}（全文）`, path: plan.href, isListed: false }) : missingMeta
}

/** The version in force in full, for paper. */
export async function PlanPrintScreen({ visit, slug }: { visit: Visit; slug: string }) {
  const { reader } = visit
  const plan = await load(reader, slug)
  if (!plan) return <Missing visit={visit} />
  recordPageRead({ reader, collection: 'emergency-plans', href: plan.href })
  const wanted = { collection: 'emergency-plans', id: plan.id, label: plan.control.versionLabel } as const
  const [{ siteUrl, organisation }, signatures] = await Promise.all([siteFrame(), signaturesOn(reader, wanted)])
  return (
    <>
      <RetiredNotice retirement={plan.control.retirement} />
      <PlanPrint plan={plan} siteUrl={siteUrl} issuer={organisation} signatures={signatures} />
    </>
  )
}

export async function planVersionMeta({ reader }: Visit, slug: string, label: string) {
  const found = await loadVersion(reader, slug, label)
  return found ? versionMeta(found.plan.title, found.facts) : missingMeta
}

/** One released version, as it was released. */
export async function PlanVersionScreen({ visit, slug, label }: { visit: Visit; slug: string; label: string }) {
  const found = await loadVersion(visit.reader, slug, label)
  if (!found) return <Missing visit={visit} />
  recordPageRead({ reader: visit.reader, collection: 'emergency-plans', href: found.facts.current.href })
  const { emergencyPhone, siteUrl } = await siteFrame()
  return (
    <>
      <VersionNotice facts={found.facts} />
      <PlanPage
        plan={found.plan}
        emergencyPhone={emergencyPhone}
        isSignedIn={visit.reader.user !== null}
        siteUrl={siteUrl}
      />
    </>
  )
}
