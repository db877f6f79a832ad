import type { ReactNode } from 'react'
import { departmentPath } from '@/publishing/paths'
import { Chip } from '@/ui/Chip'
import { type DocumentRow, DocumentRows } from '@/ui/DocumentRows'
import { EmptyState } from '@/ui/EmptyState'
import { Facts } from '@/ui/Facts'
import { PageHeader } from '@/ui/PageHeader'
import { Pager } from '@/ui/Pager'
import { Phone } from '@/ui/Phone'
import { Section } from '@/ui/Section'
import type { Department } from '../queries'

interface Props {
  department: Department
  standards: { rows: DocumentRow[]; total: number; pages: number }
  page: number
  plans: DocumentRow[]
  /** The department's rows of the star board; null when it has no rating. */
  stars: ReactNode
  siteUrl: string
}

/** A department: how to reach it, what it promises, how it is rated, who works there on which post. */
export function DepartmentPage({ department, standards, page, plans, stars, siteUrl }: Props) {
  return (
    <article>
      <PageHeader
        title={department.name}
        trail={[
          { name: '服务标准', href: '/standards' },
          ...(department.parent
            ? [{ name: department.parent.name, href: departmentPath(department.parent.code) }]
            : []),
        ]}
        lead={department.summary}
        siteUrl={siteUrl}
        meta={<Chip>{department.kind}</Chip>}
      />
      <div className="pt-6">
        <Contact department={department} />
      </div>
      <Section id="standards" title="服务标准" aside={`${standards.total} 项`}>
        {standards.rows.length > 0 ? (
          <DocumentRows rows={standards.rows} />
        ) : (
          <EmptyState title="这里没有可以查阅的标准">
            <p>内部标准登录后可见。</p>
          </EmptyState>
        )}
        <Pager page={page} pages={standards.pages} hrefOf={(target) => departmentPath(department.code, target)} />
      </Section>
      {page === 1 ? <Rest department={department} plans={plans} stars={stars} /> : null}
    </article>
  )
}

function Rest({ department, plans, stars }: Pick<Props, 'department' | 'plans' | 'stars'>) {
  return (
    <>
      {stars ? (
        <Section id="stars" title="星级评定">
          {stars}
        </Section>
      ) : null}
      {plans.length > 0 ? (
        <Section id="plans" title="应急预案">
          <DocumentRows rows={plans} />
        </Section>
      ) : null}
      {department.posts.length > 0 ? <Posts posts={department.posts} /> : null}
      {department.children.length > 0 ? (
        <Section id="children" title="下级部门">
          <DocumentRows rows={department.children.map(({ href, name }) => ({ href, title: name }))} />
        </Section>
      ) : null}
    </>
  )
}

function Contact({ department }: { department: Department }) {
  return (
    <Facts
      facts={[
        { term: '服务电话', value: department.phone ? <Phone number={department.phone} label="拨打服务电话" /> : null },
        { term: '办公地点', value: department.location },
        { term: '负责人', value: department.head },
      ]}
    />
  )
}

function Posts({ posts }: { posts: Department['posts'] }) {
  return (
    <Section id="posts" title="岗位">
      <ul className="rows">
        {posts.map((post) => (
          <li key={post.id}>
            <p className="font-bold">
              {post.name}
              {post.isKey ? (
                <span className="ms-2">
                  <Chip>关键岗位</Chip>
                </span>
              ) : null}
            </p>
            {post.summary ? <p className="text-sm text-soft">{post.summary}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
