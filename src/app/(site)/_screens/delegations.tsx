import type { Metadata } from 'next'
import { readFlash } from '@/app/_lib/flash'
import type { Visit } from '@/app/_lib/reader'
import { requestOf } from '@/publishing/requestOf'
import { dayOf } from '@/shared/calendar'
import { sameId } from '@/shared/ids'
import { EmptyState } from '@/ui/EmptyState'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { listOwnDelegations, listPeople, type OwnDelegation } from '@/workflow/queries/delegations'
import { type DelegationDraft, DelegationForm } from '@/workflow/site/DelegationForm'
import { DelegationRows } from '@/workflow/site/DelegationRows'
import { SignInScreen } from './SignInScreen'
import type { SearchParams } from './search'

export const delegationsMeta: Metadata = { title: '审核代理', robots: { index: false } }

const trail = [
  { name: '我的岗位', href: '/me' },
  { name: '待我审批', href: '/me/approvals' },
]
const thanks: Record<string, string> = {
  delegate: '审核代理已设置，代理人在所选日期内可以代您审核。',
  end: '审核代理已结束。',
}
const times = { running: '进行中', coming: '将要开始', past: '已结束' } as const

/** Who decides for me while I am away, and the form to name somebody. */
export async function DelegationsScreen({ visit, searchParams }: { visit: Visit; searchParams: SearchParams }) {
  const { reader } = visit
  const { user } = reader
  if (!user) return <SignInScreen next="/me/delegations" />
  const params = await searchParams
  const req = await requestOf(reader)
  const [rows, people] = await Promise.all([listOwnDelegations(req, reader.now), listPeople(req)])
  return (
    <>
      <PageHeader
        title="审核代理"
        trail={trail}
        lead="外出期间由他人代您审核。代理人以您的名义处理轮到您的文件；他自己编写的文件除外。代理不能再转给第三人。"
      />
      <Answer problem={await readFlash()} done={params.done} />
      <Mine rows={rows} />
      <Section id="new" title="设置代理">
        <DelegationForm
          people={people.filter(({ id }) => !sameId(id, user.id))}
          draft={draftOf(params)}
          today={dayOf(reader.now)}
        />
      </Section>
    </>
  )
}

function Answer({ problem, done }: { problem: string | undefined; done: unknown }) {
  const isDone = typeof done === 'string' ? thanks[done] : undefined
  if (!problem && !isDone) return null
  return (
    <div className="pt-6">
      <Notice kind={problem ? 'alarm' : 'info'} isAlert>
        <p>{problem ?? isDone}</p>
      </Notice>
    </div>
  )
}

function Mine({ rows }: { rows: OwnDelegation[] }) {
  if (rows.length === 0)
    return (
      <div className="pt-6">
        <EmptyState title="还没有设置过代理">
          <p>外出前请在下面选择代理人和日期，以免送审的文件无人处理。</p>
        </EmptyState>
      </div>
    )
  return (['running', 'coming', 'past'] as const).map((time) => {
    const own = rows.filter((row) => row.time === time)
    return own.length === 0 ? null : (
      <Section key={time} id={time} title={times[time]}>
        <DelegationRows rows={own} />
      </Section>
    )
  })
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined)

const draftOf = (params: Record<string, unknown>): DelegationDraft => ({
  delegate: textOf(params.delegate),
  from: textOf(params.from),
  until: textOf(params.until),
  reason: textOf(params.reason),
})
