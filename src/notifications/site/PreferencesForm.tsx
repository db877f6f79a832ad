import { keysOf } from '@/shared/label'
import { type MailPreference, mailPreferences } from '../model'
import { defaultPreferences, type Preferences } from '../rules/preference'

interface ChoiceProps {
  name: keyof Preferences
  title: string
  note: string
  value: MailPreference
}

function Choice({ name, title, note, value }: ChoiceProps) {
  return (
    <fieldset>
      <legend className="font-bold">{title}</legend>
      <p className="text-sm text-soft">{note}</p>
      <div className="flex flex-wrap gap-x-6">
        {keysOf(mailPreferences).map((preference) => (
          <label key={preference} className="inline-flex min-h-11 items-center gap-2">
            <input type="radio" name={name} value={preference} defaultChecked={preference === value} />
            {mailPreferences[preference].zh}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** How I want to be told by mail: a plain form, works without JavaScript. */
export function PreferencesForm({ preferences, digestHour }: { preferences: Preferences; digestHour: number }) {
  return (
    <form action="/notices/preferences" method="post" className="card stack measure">
      <Choice
        name="mailDecisions"
        title="审核通知的邮件"
        note="待我审核、审核结果和发布的通知"
        value={preferences.mailDecisions ?? defaultPreferences.mailDecisions}
      />
      <Choice
        name="mailDue"
        title="到期提醒的邮件"
        note="阅读确认和到期事项的提醒"
        value={preferences.mailDue ?? defaultPreferences.mailDue}
      />
      <p className="text-sm text-soft">每天汇总的邮件在 {digestHour} 点左右发出。系统通知总是立即发送。</p>
      <button type="submit" className="button">
        保存
      </button>
    </form>
  )
}
