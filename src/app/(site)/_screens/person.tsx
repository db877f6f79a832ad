import type { Metadata } from 'next'
import { cache } from 'react'
import { missingMeta } from '@/app/_lib/pageMeta'
import type { Visit } from '@/app/_lib/reader'
import type { Reader } from '@/publishing/reader'
import { findPerson, mayOpenPerson } from '@/staff/queries'
import { PersonFacts } from '@/staff/site/PersonFacts'
import { listCertifications, listTraining } from '@/training/queries'
import { Certificates } from '@/training/site/Certificates'
import { Training } from '@/training/site/Training'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { Missing } from './Missing'

/** Ids are numbers on SQLite and 24 hex digits on MongoDB; anything else is no person. */
const isId = (id: string) => /^(\d{1,15}|[0-9a-f]{24})$/.test(id)

const load = cache(async (reader: Reader, id: string) =>
  isId(id) && mayOpenPerson(reader, id) ? findPerson(reader, id) : null,
)

export async function personMeta({ reader }: Visit, id: string): Promise<Metadata> {
  const person = await load(reader, id)
  return person ? { title: person.name, robots: { index: false } } : missingMeta
}

/** A person's page, for HR, administrators and the person. */
export async function PersonScreen({ visit, id }: { visit: Visit; id: string }) {
  const { reader } = visit
  const person = await load(reader, id)
  if (!person) return <Missing visit={visit} />
  const [certificates, training] = await Promise.all([
    listCertifications(reader, person.id),
    listTraining(reader, person.id),
  ])
  return (
    <article>
      <PageHeader title={person.name} />
      <div className="pt-6">
        <PersonFacts person={person} />
      </div>
      <Section id="certificates" title="证书">
        <Certificates rows={certificates} now={reader.now} />
      </Section>
      <Section id="training" title="培训">
        <Training rows={training} />
      </Section>
    </article>
  )
}
