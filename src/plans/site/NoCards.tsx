import { EmptyState } from '@/ui/EmptyState'

/** Stands where the cards of a plan without steps would be. */
export function NoCards() {
  return (
    <EmptyState title="这份预案还没有处置步骤">
      <p>在预案里填写处置步骤和岗位后，这里按岗位列出处置卡。</p>
    </EmptyState>
  )
}
