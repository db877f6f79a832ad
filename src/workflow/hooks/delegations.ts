import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { hasRole } from '@/access/accessFor'
import { refusal, say } from '@/config/say'
import { storedDay } from '@/shared/calendar'
import { type Id, idOf, sameId } from '@/shared/ids'
import { closesRing, type Delegation } from '../rules/deciders'

function toDelegation(doc: Record<string, unknown>): Delegation | undefined {
  const [principal, delegate] = [idOf(doc.principal), idOf(doc.delegate)]
  const [from, until] = [storedDay(doc.from), storedDay(doc.until)]
  if (principal === undefined || delegate === undefined || from === undefined || until === undefined) return undefined
  return { principal, delegate, from, until }
}

async function others(req: PayloadRequest, self: Id | undefined): Promise<Delegation[]> {
  const { docs } = await req.payload.find({
    collection: 'delegations',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    ...(self === undefined ? {} : { where: { id: { not_equals: self } } }),
  })
  return docs.map((doc) => toDelegation({ ...doc })).filter((one) => one !== undefined)
}

function refuse(req: PayloadRequest, path: string, label: string, message: string): never {
  throw new ValidationError({ collection: 'delegations', errors: [{ path, label, message }], req }, req.t)
}

/** A delegate who can no longer sign in would leave nobody to decide. What names no account is the field's to refuse. */
async function refuseDisabled(req: PayloadRequest, delegate: Id): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    overrideAccess: true,
    req,
    where: { and: [{ id: { equals: delegate } }, { disabled: { equals: true } }] },
  })
  if (totalDocs > 0)
    refuse(
      req,
      'delegate',
      say(req, '代理人', 'Who decides instead'),
      say(req, '所选代理人的账号已停用，请另选一人。', 'That account is disabled. Choose somebody else.'),
    )
}

/** Somebody else, for some days, without a ring; people other than administrators delegate for themselves only. */
export const checkDelegation: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  if (!data) return data
  const merged = { ...originalDoc, ...data }
  if (operation === 'create' && idOf(merged.principal) === undefined && req.user) merged.principal = req.user.id
  if (req.user && !hasRole(req, 'admin') && !sameId(merged.principal, req.user.id))
    throw refusal(
      req,
      '只能为自己设置审核代理；为他人设置请联系系统管理员。',
      'You delegate for yourself only; ask an administrator for others.',
      403,
    )
  const wanted = toDelegation(merged)
  // What is missing or no date is named by the field's own check.
  if (!wanted) return { ...data, principal: merged.principal }
  const delegateLabel = say(req, '代理人', 'Who decides instead')
  if (sameId(wanted.principal, wanted.delegate))
    refuse(req, 'delegate', delegateLabel, say(req, '代理人不能是本人，请选择另一人。', 'Choose somebody else.'))
  if (!sameId(wanted.delegate, originalDoc?.delegate)) await refuseDisabled(req, wanted.delegate)
  if (wanted.until < wanted.from)
    refuse(
      req,
      'until',
      say(req, '结束日期', 'Until'),
      say(req, '结束日期不能早于开始日期。', 'The last day lies before the first.'),
    )
  if (closesRing(wanted, await others(req, idOf(originalDoc?.id))))
    refuse(
      req,
      'delegate',
      delegateLabel,
      say(
        req,
        '代理形成了循环：所选代理人在这段时间又（经他人）委托给了委托人，将没有人可以审核。请另选代理人或调整日期。',
        'The delegations form a ring in these days: nobody would be left to decide. Choose somebody else or other days.',
      ),
    )
  return { ...data, principal: merged.principal }
}
