import type { ArrayFieldValidation, CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { array } from 'payload/shared'
import { refusal, say } from '@/config/say'
import { idOf } from '@/shared/ids'
import { majorOf } from '@/workflow/rules/labels'
import { confirmationKey } from './model'
import { quizMistake, quizOf } from './rules/quiz'

/** A confirmation is evidence: it is written once, and what makes it unique follows from what it says. */
export const keepAcknowledgements: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation === 'update')
    throw refusal(
      req,
      '阅读确认是已留存的凭证，不能修改。',
      'An acknowledgement is evidence and cannot be changed.',
      403,
    )
  const major = majorOf(data.versionLabel)
  const staff = idOf(data.staff) ?? ''
  const { documentCollection, documentId } = data
  return { ...data, major, key: confirmationKey({ documentCollection, documentId, staff }, major) }
}

/** Nor does it ever go away, whoever asks. */
export const keepAcknowledgementsOnDelete: CollectionBeforeDeleteHook = ({ req }) => {
  throw refusal(req, '阅读确认是已留存的凭证，不能删除。', 'An acknowledgement is evidence and cannot be deleted.', 403)
}

/** Every question of a quiz can be answered: two different choices at least, one of them correct. */
export const checkQuiz: ArrayFieldValidation = async (value, options) => {
  const ordinary = await array(value, options)
  if (ordinary !== true) return ordinary
  const mistake = quizMistake(quizOf(value))
  return mistake ? say(options.req, mistake.zh, mistake.en) : true
}
