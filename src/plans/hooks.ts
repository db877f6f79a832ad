import { type CollectionBeforeValidateHook, ValidationError } from 'payload'

/** A drill that was held says when; its participants are counted unless somebody typed the number. */
export const checkDrill: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const drill = { ...originalDoc, ...data }
  if (drill.status === 'held' && !drill.heldOn) {
    const message = req.i18n.language === 'en' ? 'A drill that was held has a date.' : '已完成的演练须填写演练日期。'
    throw new ValidationError(
      { collection: 'drills', errors: [{ path: 'heldOn', label: '演练日期', message }], req },
      req.t,
    )
  }
  const counted = Array.isArray(drill.participants) ? drill.participants.length : 0
  return counted > 0 && !drill.participantCount ? { ...data, participantCount: counted } : data
}
