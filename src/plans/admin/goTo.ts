import { type TabbedField, tabOf } from '../rules/tabs'

/** A tab needs a moment to show its fields. */
const OPENING_MS = 250

/**
 * Opens the tab of a field, rolls its row into view and puts the cursor there.
 * @param fields the declarations of the form, which say on which tab the field stands
 */
export function goTo(path: string, fields: TabbedField[]): void {
  const [head = '', index] = path.split('.')
  const tab = tabOf(fields, head)
  const buttons = document.querySelectorAll<HTMLButtonElement>('.tabs-field__tabs .tabs-field__tab-button')
  if (tab !== undefined) buttons[tab]?.click()
  setTimeout(() => {
    const isRow = index !== undefined && /^\d+$/.test(index)
    const row = isRow ? document.getElementById(`${head}-row-${index}`) : null
    const toggle = row?.querySelector<HTMLElement>('.collapsible__toggle--collapsed')
    toggle?.click()
    const field =
      document.getElementById(`field-${path.replaceAll('.', '__')}`) ?? row ?? document.getElementById(`field-${head}`)
    field?.scrollIntoView({ block: 'center' })
    const focusable = field?.matches('input, textarea') ? field : field?.querySelector<HTMLElement>('input, textarea')
    focusable?.focus({ preventScroll: true })
  }, OPENING_MS)
}
