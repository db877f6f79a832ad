import { dueKinds } from '../model'
import type { DueChoices } from '../queries/page'
import type { Choice } from '../rules/lists'

interface SelectProps {
  name: string
  label: string
  all: string
  choices: Choice[]
  value: string | undefined
}

function Select({ name, label, all, choices, value }: SelectProps) {
  return (
    <div>
      <label htmlFor={`due-${name}`} className="font-bold">
        {label}
      </label>
      <select id={`due-${name}`} name={name} className="field mt-1" defaultValue={value ?? ''}>
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Narrows the lists by kind, department and person, folded until it is used: on a phone the dates come first. A plain form, so that it works without JavaScript. */
export function DueFilters({ choices, month }: { choices: DueChoices; month: string }) {
  const kinds = choices.kinds.map((kind) => ({ value: kind, label: dueKinds[kind].zh }))
  const isNarrowed = [choices.kind, choices.department, choices.person].some(Boolean)
  return (
    <details className="no-print card" open={isNarrowed}>
      <summary className="min-h-11 cursor-pointer content-center font-bold">筛选</summary>
      <form method="get" action="/me/due" className="grid gap-4 pt-4 sm:grid-cols-3">
        <input type="hidden" name="month" value={month} />
        <Select name="kind" label="类别" all="全部类别" choices={kinds} value={choices.kind} />
        {choices.departments.length > 0 ? (
          <Select
            name="department"
            label="部门"
            all="全部部门"
            choices={choices.departments}
            value={choices.department}
          />
        ) : null}
        {choices.people.length > 0 ? (
          <Select name="person" label="人员" all="全部人员" choices={choices.people} value={choices.person} />
        ) : null}
        <div className="flex flex-wrap items-end gap-3">
          <button type="submit" className="button">
            筛选
          </button>
          <a href="/me/due" className="button button-quiet">
            清除
          </a>
        </div>
      </form>
    </details>
  )
}
