/** On which tab of the form a field stands, by the first part of its path. */
const TABS: Record<string, number> = {
  risks: 0,
  levels: 0,
  steps: 0,
  organisation: 1,
  contacts: 1,
  supplies: 2,
  sections: 3,
  annexes: 4,
  requiredCertificates: 6,
}
const OPENING_MS = 250

/** Opens the tab of a field, rolls its row into view and puts the cursor there. */
export function goTo(path: string): void {
  const [head = '', index] = path.split('.')
  const tab = TABS[head]
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
