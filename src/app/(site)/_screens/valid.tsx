import type { Metadata } from 'next'
import { cache } from 'react'
import type { Visit } from '@/app/_lib/reader'
import { findValidity } from '@/workflow/queries/validity'
import { ValidityPage, verdictOf } from '@/workflow/site/ValidityPage'

interface Asked {
  kind: string
  id: string
  label: string
}

const load = cache((reader: Visit['reader'], kind: string, id: string, label: string) =>
  findValidity(reader, { kind, id, label }),
)

/** Only who holds the paper asks: no search engine lists it. */
export async function validMeta({ reader }: Visit, { kind, id, label }: Asked): Promise<Metadata> {
  return { title: verdictOf(await load(reader, kind, id, label)), robots: { index: false } }
}

export async function ValidScreen({ visit: { reader }, asked }: { visit: Visit; asked: Asked }) {
  const { kind, id, label } = asked
  const answer = await load(reader, kind, id, label)
  return <ValidityPage answer={answer} isSignedIn={reader.user !== null} path={`/valid/${kind}/${id}/${label}`} />
}
