/** What is looked at of a field's declaration. */
export interface TabbedField {
  type: string
  name?: string
  fields?: TabbedField[]
  tabs?: { name?: string; fields: TabbedField[] }[]
}

/** Whether a field of that name stands among these on the same level of the data: rows and the like hold no data. */
const holds = (fields: TabbedField[], name: string): boolean =>
  fields.some((field) => ('name' in field ? field.name === name : holds(field.fields ?? [], name)))

/**
 * On which of a form's tabs a field stands, counted from 0, by the first part of its path.
 * @returns undefined for one that stands on none
 */
export function tabOf(fields: TabbedField[], name: string): number | undefined {
  const tabs = fields.find(({ type }) => type === 'tabs')?.tabs ?? []
  const index = tabs.findIndex((tab) => (tab.name ? tab.name === name : holds(tab.fields, name)))
  return index < 0 ? undefined : index
}
