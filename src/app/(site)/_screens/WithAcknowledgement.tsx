import type { ReactNode } from 'react'
import { findRequest } from '@/acknowledgements/queries/request'
import { Acknowledge, AcknowledgeHint } from '@/acknowledgements/site/Acknowledge'
import { readFlash } from '@/app/_lib/flash'
import type { Visit } from '@/app/_lib/reader'
import { recordPageRead } from '@/audit/actions'
import { decodeParam } from '@/publishing/paths'
import type { ControlledCollection } from '@/workflow/model'

interface Props {
  visit: Visit
  collection: ControlledCollection
  slug: string
  children: ReactNode
}

/** A document, with what it asks of its signed-in reader: said on top, confirmed at the end. Restricted reading is logged. */
export async function WithAcknowledgement({ visit, collection, slug, children }: Props) {
  recordPageRead({ reader: visit.reader, collection, slug: decodeParam(slug) })
  const request = await findRequest(visit.reader, collection, { slug })
  // Only where somebody is asked: cookies must not be looked at for a page that is kept for everybody.
  const message = request ? await readFlash() : undefined
  return (
    <>
      <AcknowledgeHint request={request} />
      {children}
      <Acknowledge request={request} message={message} />
    </>
  )
}
