import type {
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
  NumberFieldSingleValidation,
  PayloadRequest,
} from 'payload'
import { ValidationError } from 'payload'
import { say } from '@/config/say'
import { addMonths } from '@/shared/calendar'
import { formatDate } from '@/shared/format'
import { idOf } from '@/shared/ids'
import { blankItems, type Scheme, type ScoredItem, scoreEvaluation } from './rules'

function loadStandard(req: PayloadRequest, standard: unknown) {
  const id = idOf(standard)
  return id === undefined
    ? null
    : req.payload.findByID({
        collection: 'star-standards',
        id,
        depth: 0,
        disableErrors: true,
        overrideAccess: true,
        req,
      })
}

/** An evaluation begins with the items of its standard, so that nobody types them again. */
export const copyItems: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (!data || operation !== 'create' || (Array.isArray(data.items) && data.items.length > 0)) return data
  const standard = await loadStandard(req, data.standard)
  return standard ? { ...data, items: blankItems(standard.groups ?? []) } : data
}

/** Whoever entered an evaluation may correct it; a copy is its maker's. */
export const rememberRecorder: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => ({
  ...data,
  recordedBy: operation === 'create' ? (req.user?.id ?? data.recordedBy) : (originalDoc?.recordedBy ?? null),
})

/** Score, stars, grade, title and validity are worked out, never typed. */
export const scoreOnSave: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const merged = { ...originalDoc, ...data }
  const standard = await loadStandard(req, merged.standard)
  if (!standard) return data
  const scheme: Scheme = {
    inspectionShare: standard.inspectionShare ?? 80,
    userShare: standard.userShare ?? 20,
    vetoEffect: standard.vetoEffect ?? 'zero',
    vetoCapStars: standard.vetoCapStars ?? 1,
    thresholds: standard.thresholds ?? [],
    mustPass: (standard.groups ?? []).filter((group) => group.mustPass).map((group) => group.name),
  }
  const items: ScoredItem[] = merged.items ?? []
  const day = typeof merged.evaluatedOn === 'string' ? merged.evaluatedOn : undefined
  return {
    ...data,
    ...scoreEvaluation(items, merged.userScore, scheme),
    title: `${standard.title} · ${formatDate(day)}`,
    validUntil: day ? addMonths(day, standard.validMonths ?? 12) : null,
  }
}

/** A score lies between nothing and the item's points. */
export const scoreWithinPoints: NumberFieldSingleValidation = (value, { siblingData, req }) => {
  if (value === null || value === undefined) return true
  const points =
    typeof siblingData === 'object' && siblingData !== null && 'points' in siblingData
      ? Number(siblingData.points)
      : Number.POSITIVE_INFINITY
  return (
    (value >= 0 && value <= points) ||
    say(req, `得分须在 0 与该项满分 ${points} 之间。`, `The score lies between 0 and ${points}.`)
  )
}

/** The shares make up the whole, thresholds name each star once, and something can be scored. */
export const checkScheme: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const scheme = { ...originalDoc, ...data }
  const shares = Number(scheme.inspectionShare ?? 80) + Number(scheme.userShare ?? 20)
  const stars: unknown[] = (scheme.thresholds ?? []).map((threshold: { stars?: unknown }) => threshold.stars)
  const errors = [
    ...(shares === 100
      ? []
      : [
          {
            path: 'inspectionShare',
            label: '检查占比',
            message: say(
              req,
              `检查占比与用户占比之和须为 100，现为 ${shares}。`,
              `The two shares make ${shares}, not 100.`,
            ),
          },
        ]),
    ...(new Set(stars).size === stars.length
      ? []
      : [
          {
            path: 'thresholds',
            label: '星级分数线',
            message: say(req, '同一星级只能有一条分数线，请删除重复的行。', 'Each number of stars has one threshold.'),
          },
        ]),
  ]
  if (errors.length > 0) throw new ValidationError({ collection: 'star-standards', errors, req }, req.t)
  return data
}
