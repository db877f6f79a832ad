import type { CaseKind, State } from '../model'

/** What can happen to a document under control. */
export type WorkflowEvent =
  | 'edit'
  | 'submit-release'
  | 'submit-retirement'
  | 'approve-last'
  | 'return'
  | 'withdraw'
  | 'take-effect'
  | 'emergency'

type Table = Record<State, Partial<Record<WorkflowEvent, State | 'scheduled'>>>

/** The state after each event; an event that is missing is refused in that state. */
const table: Table = {
  draft: { edit: 'draft', 'submit-release': 'in-review', 'submit-retirement': 'in-review', emergency: 'released' },
  returned: { edit: 'draft', 'submit-release': 'in-review', 'submit-retirement': 'in-review', emergency: 'released' },
  'in-review': {
    edit: 'draft',
    'approve-last': 'scheduled',
    return: 'returned',
    withdraw: 'draft',
    emergency: 'released',
  },
  scheduled: { edit: 'draft', withdraw: 'draft', 'take-effect': 'released', emergency: 'released' },
  released: { edit: 'draft', 'submit-retirement': 'in-review' },
  // A retired document may be taken up again: as a new draft that is reviewed like any other.
  retired: { edit: 'draft' },
}

/**
 * The state after an event, or undefined when the event is not possible.
 * @param kind what the case asks for: the effect of a retirement is `retired`
 */
export function stateAfter(state: State, event: WorkflowEvent, kind: CaseKind = 'release'): State | undefined {
  const next = table[state][event]
  return next === 'released' && event === 'take-effect' && kind === 'retirement' ? 'retired' : next
}
