import type { Id } from '@/shared/ids'
import { isStepPassed, type Step } from './deciders'

/** What has become of a step that waits: passed by those still asked, without anybody left to ask, or waiting. */
export type StepStanding = 'passed' | 'nobody' | 'waiting'

/**
 * Looks at a waiting step again: since the last decision, people may have left or lost their role.
 * @param asked who is asked today, authors left out
 * @param done principals in whose name the step has been approved
 */
export function standingOf(step: Pick<Step, 'rule'> | undefined, asked: Id[], done: Id[]): StepStanding {
  if (step === undefined || asked.length === 0) return 'nobody'
  return isStepPassed(step.rule, asked, done) ? 'passed' : 'waiting'
}

/** What an administrator can do about a step without anybody left to ask. */
export function remedyFor(kind: Step['kind'] | undefined): string {
  const again = '或请编写人撤回，调整审核路线后重新提交'
  if (kind === 'role') return `请给本部门或上级部门的人员授予该步骤的角色，${again}。`
  if (kind === 'head') return `请为本部门或上级部门设置负责人，并为其开通账号，${again}。`
  if (kind === 'people') return `请恢复指定审核人的账号，${again}。`
  return '请编写人撤回后重新提交。'
}
