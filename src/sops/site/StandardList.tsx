import { departmentPath } from '@/publishing/paths'
import { DocumentRows } from '@/ui/DocumentRows'
import { EmptyState } from '@/ui/EmptyState'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { SearchForm } from '@/ui/SearchForm'
import { Section } from '@/ui/Section'
import type { StandardRow } from '../queries'
import { toDocumentRow } from './toDocumentRow'

interface DepartmentGroup {
  department: { name: string; code: string } | null
  items: StandardRow[]
}

interface Props {
  groups: DepartmentGroup[]
  total: number
  isSignedIn: boolean
  siteUrl: string
}

const SHOWN = 12
const anchor = (group: DepartmentGroup) => `department-${group.department?.code ?? 'other'}`

/** All standards under their departments. */
export function StandardList({ groups, total, isSignedIn, siteUrl }: Props) {
  const listed = groups.reduce((sum, group) => sum + group.items.length, 0)
  return (
    <>
      <PageHeader
        title="服务标准"
        trail={[{ name: '服务标准', href: '/standards' }]}
        siteUrl={siteUrl}
        lead="每个岗位怎样做事、向服务对象承诺什么，按部门排列。"
      />
      <div className="pt-6">
        <SearchForm />
      </div>
      {total === 0 ? <Nothing isSignedIn={isSignedIn} /> : <Jumps groups={groups} />}
      {listed < total ? (
        <p className="pt-4 text-soft">
          共 {total} 项，此处列出前 {listed} 项；其余请检索，或进入部门页查看。
        </p>
      ) : null}
      {groups.map((group) => (
        <DepartmentSection key={anchor(group)} group={group} />
      ))}
      {total > 0 && !isSignedIn ? (
        <div className="pt-10">
          <Notice kind="closed">
            <p>
              内部作业程序登录后可见。<a href="/me?next=/standards">员工登录</a>
            </p>
          </Notice>
        </div>
      ) : null}
    </>
  )
}

function Jumps({ groups }: { groups: DepartmentGroup[] }) {
  return (
    <nav aria-label="按部门" className="no-print pt-6">
      <ul className="grid grid-cols-2 gap-x-4 sm:flex sm:flex-wrap sm:gap-x-6">
        {groups.map((group) => (
          <li key={anchor(group)}>
            <a href={`#${anchor(group)}`} className="inline-flex min-h-11 items-center">
              {group.department?.name ?? '其他'}（{group.items.length}）
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function DepartmentSection({ group }: { group: DepartmentGroup }) {
  const { department, items } = group
  const more = items.length - SHOWN
  return (
    <Section
      id={anchor(group)}
      title={department?.name ?? '其他'}
      aside={
        department ? (
          <a href={departmentPath(department.code)} className="inline-flex min-h-11 items-center">
            部门主页
          </a>
        ) : null
      }
    >
      <DocumentRows rows={items.slice(0, SHOWN).map((row) => toDocumentRow(row))} />
      {more > 0 && department ? (
        <p className="pt-3">
          <a href={departmentPath(department.code)} className="inline-flex min-h-11 items-center">
            {department.name}全部 {items.length} 项标准
          </a>
        </p>
      ) : null}
    </Section>
  )
}

function Nothing({ isSignedIn }: { isSignedIn: boolean }) {
  return (
    <div className="pt-8">
      <EmptyState title="还没有可以查阅的服务标准">
        {isSignedIn ? (
          <p>标准在管理后台编写并发布后，会出现在这里。</p>
        ) : (
          <p>
            公开的标准发布后会出现在这里；内部标准请先<a href="/me?next=/standards">登录</a>。
          </p>
        )}
      </EmptyState>
    </div>
  )
}
