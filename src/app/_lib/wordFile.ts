import { exportEdition } from '@/manual/actions/word'
import { exportPlan } from '@/plans/actions/word'
import { wordAnswer } from '@/transfer/word/answer'
import { siteFrame } from './frame'
import { memberReader } from './reader'
import { seeOther } from './seeOther'

const kinds = {
  plans: exportPlan,
  manual: exportEdition,
} as const

/**
 * A released document as a file to save; back to the list for what is not there and for who may not see it alike.
 * @param kind the part of the site that the document stands in
 */
export async function answerWord(
  kind: keyof typeof kinds,
  request: Request,
  wanted: { slug: string; label?: string },
): Promise<Response> {
  const { siteUrl, organisation } = await siteFrame()
  const found = await kinds[kind](await memberReader(), {
    ...wanted,
    siteUrl,
    issuer: organisation,
    headers: request.headers,
  })
  return found ? wordAnswer(found) : seeOther(`/${kind}`)
}
