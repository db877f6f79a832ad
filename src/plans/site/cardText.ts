import { excerpt, formatNumber, formatQuantity } from '@/shared/format'
import { levelName, type PlanCard, type PlanCards } from '../queries/cards'
import { limitToSay } from '../rules/cards'
import type { CardText } from '../rules/sheets'

/** How much of a level's trigger a card tells. */
const TRIGGER_LENGTH = 60

/** `绝缘手套 10 kV 级 6副，配电房安全工器具柜`. */
export const supplyLine = ({ name, model, quantity, unit, place }: PlanCards['supplies'][number]): string =>
  [
    [name, model, quantity === null ? '' : formatQuantity(quantity, unit)].filter(Boolean).join(' '),
    ...(place ? [place] : []),
  ].join('，')

export const levelLine = ({ level, trigger }: PlanCards['levels'][number]): string =>
  `${levelName(level)}：${excerpt(trigger, TRIGGER_LENGTH)}`

/** `值班员 王建国 8110 / 8111`; without numbers nothing, since a name alone calls nobody. */
const callLine = ({ role, name, phone, backupPhone }: PlanCards['contacts'][number]): string[] => {
  const numbers = [phone, backupPhone].filter(Boolean).join(' / ')
  return numbers ? [[role, name, numbers].filter(Boolean).join(' ')] : []
}

const limited = (minutes: number | null) => (minutes === null ? '' : `［${formatNumber(minutes)} 分钟内］`)

/** A card in words, for paper. */
export function cardText(plan: PlanCards, card: PlanCard, emergencyPhone: string | null): CardText {
  return {
    steps: card.steps.map(({ step }) => ({
      text: `${limited(limitToSay(step))}${step.action}`,
      note: step.note || null,
    })),
    calls: [...plan.contacts.flatMap(callLine), ...(emergencyPhone ? [`应急电话 ${emergencyPhone}`] : [])],
    supplies: plan.supplies.map(supplyLine),
    levels: plan.levels.map(levelLine),
  }
}
