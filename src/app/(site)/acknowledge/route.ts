import { type ConfirmResult, confirm } from '@/acknowledgements/actions/confirm'
import { answerName } from '@/acknowledgements/model'
import type { Problem } from '@/acknowledgements/site/ResultPage'
import { flashCookie } from '@/app/_lib/flash'
import { seeOther } from '@/app/_lib/seeOther'
import { env } from '@/config/env'
import { isSameOrigin } from '@/shared/sameOrigin'
import { documentIn, requestOf, textIn } from './form'

/** The most questions of a quiz. */
const MAX_QUESTIONS = 10

const refused = (problem: Problem, back = '/me') =>
  seeOther(`/acknowledgements/result?${new URLSearchParams({ problem, back })}`)

/** Back to the end of the document, where what is to be done now is said. */
function backTo(href: string | undefined, message?: string): Response {
  if (!href) return seeOther('/me')
  return seeOther(`${href}#acknowledge`, message ? { 'Set-Cookie': flashCookie(href, message) } : {})
}

function answerTo(result: ConfirmResult): Response {
  switch (result.outcome) {
    case 'confirmed':
    case 'already':
      return backTo(result.href)
    case 'wrong': {
      const score = `共 ${result.questions} 题，答对 ${result.right} 题。`
      return backTo(result.href, `${score}全部答对才能确认，请再读一遍相关内容后重新作答。`)
    }
    case 'stale':
      return backTo(result.href, `文件已更新为 ${result.versionLabel} 版，请重新阅读后确认。`)
    case 'busy':
      return backTo(result.href, `作答次数过多，请 ${result.minutes} 分钟后再试。`)
    case 'not-asked':
      return refused('not-asked', result.href)
    default:
      return refused(result.outcome)
  }
}

/** Takes the confirmation at the end of a document. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().siteUrl)) return refused('origin')
  const form = await request.formData().catch(() => new FormData())
  const document = documentIn(form)
  if (!document) return refused('missing')
  const { req, now } = await requestOf(request)
  const answers = Array.from({ length: MAX_QUESTIONS }, (_, question) => form.getAll(answerName(question)).map(Number))
  try {
    return answerTo(await confirm({ req, ...document, versionLabel: textIn(form, 'version'), answers, now }))
  } catch (error) {
    req.payload.logger.error({ err: error, msg: 'acknowledgement not saved' })
    return refused('failed')
  }
}

/** Somebody who types the address gets what he has to confirm. */
export function GET(): Response {
  return seeOther('/me')
}
