import type { Metadata } from 'next'
import { listOutstandingFor } from '@/acknowledgements/queries/outstanding'
import { Outstanding } from '@/acknowledgements/site/Outstanding'
import type { Visit } from '@/app/_lib/reader'
import { listCorrections } from '@/corrections/queries/corrections'
import { CorrectionRows } from '@/corrections/site/CorrectionRows'
import { listPlans } from '@/plans/queries'
import { listCardsOfPosts } from '@/plans/queries/cards'
import { MyCards } from '@/plans/site/MyCards'
import { planToDocumentRow } from '@/plans/site/toDocumentRow'
import type { Reader } from '@/publishing/reader'
import { requestOf } from '@/publishing/requestOf'
import { dayOf } from '@/shared/calendar'
import { listStandardsOfPosts } from '@/sops/queries'
import { toDocumentRow } from '@/sops/site/toDocumentRow'
import { findPerson, ownStaffId, type PersonView } from '@/staff/queries'
import { PersonFacts } from '@/staff/site/PersonFacts'
import { Posts } from '@/staff/site/Posts'
import { listCertifications, listTraining } from '@/training/queries'
import { CertificateNotice } from '@/training/site/CertificateNotice'
import { Certificates } from '@/training/site/Certificates'
import { Training } from '@/training/site/Training'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { Account } from './Account'
import { MyDesk } from './MyDesk'
import { MyDocuments } from './MyDocuments'
import { SignInScreen } from './SignInScreen'
import type { SearchParams } from './search'

export const meMeta: Metadata = { title: '我的岗位', robots: { index: false }, alternates: { canonical: '/me' } }

/** My post, or the form to sign in with. */
export async function MeScreen({ visit: { reader }, searchParams }: { visit: Visit; searchParams: SearchParams }) {
  const { next, problem } = await searchParams
  if (reader.user) return <MyPost reader={reader} user={reader.user} />
  return <SignInScreen next={next} problem={problem} />
}

async function MyPost({ reader, user }: { reader: Reader; user: NonNullable<Reader['user']> }) {
  const id = ownStaffId(reader)
  const person = id === undefined ? null : await findPerson(reader, id)
  const place = person
    ? [person.department?.name, ...person.posts.map(({ name }) => name)].filter(Boolean).join('　')
    : null
  return (
    <>
      <PageHeader title={`${user.name}，您好`} lead={place} />
      <MyDesk reader={reader} user={user} />
      {person ? (
        <MyWork reader={reader} person={person} />
      ) : (
        <div className="pt-6">
          <EmptyState title="账号还没有对应的员工档案">
            <p>请联系系统管理员，在账号里选择“对应员工”，这里就会显示您的岗位、标准、证书和培训。</p>
          </EmptyState>
        </div>
      )}
      <Account user={user} />
    </>
  )
}

/** What I need for work first, what I need rarely last. */
async function MyWork({ reader, person }: { reader: Reader; person: PersonView }) {
  const posts = person.posts.map(({ id }) => id)
  const [cards, outstanding, corrections, standards, plans, certificates, training] = await Promise.all([
    listCardsOfPosts(reader, person.posts),
    listOutstandingFor(reader, person.id),
    listCorrections(await requestOf(reader), { owner: { equals: person.id }, status: { equals: 'open' } }),
    listStandardsOfPosts(reader, posts),
    listPlans(reader, person.departmentId === undefined ? [] : [person.departmentId], 20),
    listCertifications(reader, person.id),
    listTraining(reader, person.id),
  ])
  return (
    <>
      <MyCards cards={cards} />
      <Outstanding rows={outstanding} now={reader.now} />
      {corrections.length > 0 ? (
        <Section id="corrections" title="我的整改项" aside={`${corrections.length} 项`}>
          <CorrectionRows rows={corrections} today={dayOf(reader.now)} />
        </Section>
      ) : null}
      <div className="pt-6">
        <CertificateNotice rows={certificates} />
      </div>
      <MyDocuments
        standards={standards.map((row) => toDocumentRow(row))}
        plans={plans.map((plan) => planToDocumentRow(plan))}
      />
      {person.posts.length > 0 ? (
        <Section id="posts" title="岗位职责">
          <Posts posts={person.posts} />
        </Section>
      ) : null}
      <Section id="certificates" title="我的证书">
        <Certificates rows={certificates} now={reader.now} />
      </Section>
      <Section id="training" title="我的培训">
        <Training rows={training} />
      </Section>
      <Section id="person" title="本人信息">
        <PersonFacts person={person} />
      </Section>
    </>
  )
}
