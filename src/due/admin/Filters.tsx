import { type Bilingual, label } from '@/shared/label'
import { dueKinds } from '../model'
import type { DueChoices } from '../queries/page'
import type { Choice } from '../rules/lists'

interface SelectProps {
  name: string
  title: string
  all: string
  choices: Choice[]
  value: string | undefined
}

function Select({ name, title, all, choices, value }: SelectProps) {
  if (choices.length === 0) return null
  return (
    <label>
      {title}
      <select name={name} defaultValue={value ?? ''}>
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Narrows the tables by kind, department and person. */
export function Filters({ choices, say }: { choices: DueChoices; say: (text: Bilingual) => string }) {
  const all = say(label('全部', 'All'))
  const kinds = choices.kinds.map((kind) => ({ value: kind, label: say(dueKinds[kind]) }))
  return (
    <form method="get" action="/admin/due" className="hq-due__filters">
      <Select name="kind" title={say(label('类别', 'Kind'))} all={all} choices={kinds} value={choices.kind} />
      <Select
        name="department"
        title={say(label('部门', 'Department'))}
        all={all}
        choices={choices.departments}
        value={choices.department}
      />
      <Select
        name="person"
        title={say(label('人员', 'Person'))}
        all={all}
        choices={choices.people}
        value={choices.person}
      />
      <button type="submit" className="hq-action">
        {say(label('筛选', 'Filter'))}
      </button>
      <a href="/admin/due">{say(label('清除', 'Clear'))}</a>
    </form>
  )
}
