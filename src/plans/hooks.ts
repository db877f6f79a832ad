import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { say } from '@/config/say'

/** A drill that was held says when; its participants are counted unless somebody typed the number. */
export const checkDrill: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const drill = { ...originalDoc, ...data }
  if (drill.status === 'held' && !drill.heldOn) {
    const message = say(req, '已完成的演练须填写演练日期。', 'A drill that was held has a date.')
    throw new ValidationError(
      { collection: 'drills', errors: [{ path: 'heldOn', label: '演练日期', message }], req },
      req.t,
    )
  }
  const counted = Array.isArray(drill.participants) ? drill.participants.length : 0
  return counted > 0 && !drill.participantCount ? { ...data, participantCount: counted } : data
}

const filedFields = [
  ['filedOn', '备案日期', 'the date'],
  ['authority', '备案机关', 'the authority'],
  ['receiptNo', '备案编号', 'the receipt number'],
] as const

/** A filing counts when the authority's receipt is on record: date, authority and number. */
export const checkFiling: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const filing = { ...originalDoc, ...data }
  if (filing.status !== undefined && filing.status !== 'filed') return data
  const errors = filedFields
    .filter(([name]) => !filing[name])
    .map(([path, zh, en]) => ({
      path,
      label: zh,
      message: say(req, `已备案的须填写${zh}；还没有回执的，进度选“准备材料”或“已报送”。`, `A filed plan has ${en}.`),
    }))
  if (errors.length > 0) throw new ValidationError({ collection: 'filings', errors, req }, req.t)
  return data
}
