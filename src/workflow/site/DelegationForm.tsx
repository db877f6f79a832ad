import type { PersonName } from '../queries/delegations'

/** What was entered before; a form that was refused comes back with it. */
export interface DelegationDraft {
  delegate?: string | undefined
  from?: string | undefined
  until?: string | undefined
  reason?: string | undefined
}

interface Props {
  people: PersonName[]
  draft: DelegationDraft
  /** `YYYY-MM-DD` */
  today: string
}

function Day({ name, text, value, min }: { name: string; text: string; value: string | undefined; min: string }) {
  return (
    <div className="min-w-40 flex-1">
      <label htmlFor={`delegation-${name}`} className="font-bold">
        {text}
      </label>
      <input
        id={`delegation-${name}`}
        className="field mt-1"
        type="date"
        name={name}
        defaultValue={value}
        min={min}
        required
      />
    </div>
  )
}

/** Names somebody who decides instead: a plain form that works without JavaScript. */
export function DelegationForm({ people, draft, today }: Props) {
  return (
    <form action="/delegations" method="post" className="card stack no-print max-w-160">
      <div>
        <label htmlFor="delegation-delegate" className="font-bold">
          代理人
        </label>
        <select
          id="delegation-delegate"
          name="delegate"
          className="field mt-1"
          required
          defaultValue={draft.delegate ?? ''}
        >
          <option value="">请选择</option>
          {people.map(({ id, name }) => (
            <option key={id} value={String(id)}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="flex flex-wrap gap-4">
        <Day name="from" text="开始日期" value={draft.from ?? today} min={today} />
        <Day name="until" text="结束日期（含当天）" value={draft.until} min={today} />
      </div>
      <div>
        <label htmlFor="delegation-reason" className="font-bold">
          事由
        </label>
        <input
          id="delegation-reason"
          className="field mt-1"
          name="reason"
          required
          maxLength={120}
          defaultValue={draft.reason}
          placeholder="如：出差、休假"
        />
      </div>
      <button type="submit" name="do" value="delegate" className="button">
        设置代理
      </button>
    </form>
  )
}
