import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { say } from '@/config/say'

/** A corrective action is closed with its date and with evidence: what was done in words, or a file. */
export const checkCorrection: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const action = { ...originalDoc, ...data }
  if (action.status !== 'closed') return data
  const hasFile = Array.isArray(action.evidence) && action.evidence.length > 0
  const errors = [
    ...(action.closedOn
      ? []
      : [
          {
            path: 'closedOn',
            label: '完成日期',
            message: say(req, '已完成的整改项须填写完成日期。', 'A closed action has a date.'),
          },
        ]),
    ...(hasFile || String(action.evidenceNote ?? '').trim()
      ? []
      : [
          {
            path: 'evidenceNote',
            label: '完成情况',
            message: say(
              req,
              '完成整改须有凭证：请写明完成情况，或上传照片、文件。',
              'A closed action has evidence: say what was done, or add a file.',
            ),
          },
        ]),
  ]
  if (errors.length > 0) throw new ValidationError({ collection: 'corrective-actions', errors, req }, req.t)
  return data
}
