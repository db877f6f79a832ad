import { keysOf } from '@/shared/label'
import { DocumentRows } from '@/ui/DocumentRows'
import { EmptyState } from '@/ui/EmptyState'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { Phone } from '@/ui/Phone'
import { Section } from '@/ui/Section'
import { planTypes } from '../model'
import type { PlanRow } from '../queries'
import { planToDocumentRow } from './toDocumentRow'

interface Props {
  plans: PlanRow[]
  emergencyPhone: string | null
  isSignedIn: boolean
  siteUrl: string
}

/** All plans that the reader may see, by kind: on-site plans first, they are the ones needed in a hurry. */
export function PlanList({ plans, emergencyPhone, isSignedIn, siteUrl }: Props) {
  const kinds = keysOf(planTypes).reverse()
  return (
    <>
      <PageHeader
        title="应急预案"
        trail={[{ name: '应急预案', href: '/plans' }]}
        siteUrl={siteUrl}
        lead="出了事先打电话，再按处置卡做。"
      />
      {emergencyPhone ? (
        <div className="red-band mt-6 flex flex-wrap items-center gap-x-4 rounded bg-band px-4 py-2 text-on-band [&_a]:text-on-band">
          <span className="font-bold">应急电话</span>
          <span className="text-xl">
            <Phone number={emergencyPhone} label="拨打应急电话" />
          </span>
        </div>
      ) : null}
      <p className="pt-4">
        <a href="/manual">应急手册：现行预案汇编成册</a>
      </p>
      {kinds.map((kind) => {
        const own = plans.filter((plan) => plan.planType === kind)
        return own.length > 0 ? (
          <Section key={kind} id={kind} title={planTypes[kind].zh} aside={`${own.length} 项`}>
            <DocumentRows rows={own.map((plan) => planToDocumentRow(plan, false))} />
          </Section>
        ) : null
      })}
      {plans.length === 0 ? (
        <div className="pt-8">
          <EmptyState title="还没有可以查阅的预案">
            <p>{isSignedIn ? '预案在管理后台编写并发布后，会出现在这里。' : '公开的预案发布后会出现在这里。'}</p>
          </EmptyState>
        </div>
      ) : null}
      {isSignedIn ? null : (
        <div className="pt-10">
          <Notice kind="closed" title="内部预案登录后可见">
            <p>
              现场处置方案和联系人电话只对在岗员工开放。<a href="/me?next=/plans">员工登录</a>
            </p>
          </Notice>
        </div>
      )}
    </>
  )
}
