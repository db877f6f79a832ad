import { cache } from 'react'
import { siteFrame } from '@/app/_lib/frame'
import { missingMeta, pageMeta } from '@/app/_lib/pageMeta'
import type { Visit } from '@/app/_lib/reader'
import { findPlan, listPlans } from '@/plans/queries'
import { PlanList } from '@/plans/site/PlanList'
import { PlanPage } from '@/plans/site/PlanPage'
import { Missing } from './Missing'

export const plansMeta = () =>
  pageMeta({ title: '应急预案', description: '综合、专项应急预案与现场处置方案。', path: '/plans', type: 'website' })

export async function PlansScreen({ visit: { reader } }: { visit: Visit }) {
  const [plans, { emergencyPhone, siteUrl }] = await Promise.all([listPlans(reader), siteFrame()])
  return <PlanList plans={plans} emergencyPhone={emergencyPhone} isSignedIn={reader.user !== null} siteUrl={siteUrl} />
}

const load = cache(findPlan)

export async function planMeta({ reader }: Visit, slug: string) {
  const plan = await load(reader, slug)
  return plan ? pageMeta({ title: plan.title, description: plan.summary, path: plan.href }) : missingMeta
}

export async function PlanScreen({ visit, slug }: { visit: Visit; slug: string }) {
  const plan = await load(visit.reader, slug)
  if (!plan) return <Missing visit={visit} />
  const { emergencyPhone, siteUrl } = await siteFrame()
  return (
    <PlanPage plan={plan} emergencyPhone={emergencyPhone} isSignedIn={visit.reader.user !== null} siteUrl={siteUrl} />
  )
}
