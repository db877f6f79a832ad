import { linesOf } from '@/shared/format'
import type { PlanContact } from '@/shared/registers'
import type { ContactRow, Level, TaskRow } from '../model'

interface PlanLevel {
  level: Level
  tasks?: string | null
}
interface PlanStep {
  role: string
  action: string
  minutes?: number | null
  note?: string | null
}

/** The time limit that a task's words set: 「5 分钟内」, 「1.5 小时内」, 「30 分钟以内」; null for none. Whole minutes. */
export function limitIn(text: string): number | null {
  const [, figure, unit] = /(?<![\d.])(\d{1,3}(?:\.\d+)?)\s*(分钟|小时)[之以]?内/.exec(text) ?? []
  if (!figure) return null
  return Math.round(Number(figure) * (unit === '小时' ? 60 : 1))
}

/**
 * The tasks of every level of a plan, so that those of the next are there when the response is raised, and the steps of the
 * procedure, which belong to all of them.
 */
export function tasksOfPlan(levels: PlanLevel[], steps: PlanStep[]): TaskRow[] {
  const ofLevels = levels.flatMap(({ level, tasks }, row) => {
    // Numbered through where two rows describe one level, so that a key names one task.
    const before = levels.slice(0, row).filter((one) => one.level === level)
    const first = before.reduce((sum, one) => sum + linesOf(one.tasks).length, 1)
    return linesOf(tasks).map((text, index) => ({
      key: `L-${level}-${first + index}`,
      level,
      role: null,
      text,
      minutes: limitIn(text),
    }))
  })
  const ofSteps = steps.map(({ role, action, minutes, note }, index) => ({
    key: `S-${index + 1}`,
    level: null,
    role,
    text: note?.trim() ? `${action}（${note.trim()}）` : action,
    minutes: minutes ?? null,
  }))
  return [...ofSteps, ...ofLevels]
}

/** The contacts of a plan in call order, each with a key by which the log names it. */
export const contactsOfPlan = (contacts: PlanContact[]): ContactRow[] =>
  contacts.map(({ role, name, phone, backupPhone }, index) => ({
    key: `C-${index + 1}`,
    role,
    name,
    phone,
    backupPhone,
  }))
