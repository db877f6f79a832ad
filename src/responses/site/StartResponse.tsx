import { linesOf } from '@/shared/format'
import { Icon } from '@/ui/Icon'
import { MAX_TEXT } from '../model'
import type { Startable } from '../queries'
import { levelName } from '../rules/words'

/** Starts a response or a drill from the plan's page, by a plain form: it works while scripts are still on their way. */
export function StartResponse({ plan, active }: { plan: Startable; active: { id: string; title: string }[] }) {
  return (
    <section className="no-print pt-4" aria-label="启动响应">
      {active.map(({ id, title }) => (
        <p key={id}>
          <a href={`/responses/${id}`} className="button response-go w-full sm:w-auto">
            <Icon name="warning" />
            进入看板：{title}
          </a>
        </p>
      ))}
      <details className="disclosure card mt-4">
        <summary>{active.length > 0 ? '再启动一场响应或演练' : '启动响应 / 开始演练'}</summary>
        <form action="/respond" method="post" className="stack max-w-160 pt-2">
          <input type="hidden" name="plan" value={plan.id} />
          <input type="hidden" name="back" value={plan.href} />
          <fieldset>
            <legend className="font-bold">级别</legend>
            {plan.levels.map(({ level, trigger }, index) => (
              <label key={level} className="flex min-h-12 items-center gap-3 py-1">
                <input
                  type="radio"
                  name="level"
                  value={level}
                  required
                  defaultChecked={index === plan.levels.length - 1}
                  className="size-6 flex-none"
                />
                <span>
                  <strong>{levelName(level)}</strong> {linesOf(trigger).join(' ')}
                </span>
              </label>
            ))}
          </fieldset>
          <div>
            <label htmlFor="response-text" className="font-bold">
              地点和情况
            </label>
            <textarea id="response-text" name="text" rows={2} maxLength={MAX_TEXT} className="field mt-1" />
          </div>
          {active.length > 0 ? (
            <label className="flex min-h-12 items-center gap-3">
              <input type="checkbox" name="separate" value="1" className="size-6 flex-none" />
              另有一处同时发生，另开一块看板
            </label>
          ) : null}
          <div className="flex flex-wrap gap-3">
            <button type="submit" name="do" value="activate" className="button response-go">
              <Icon name="warning" />
              启动响应
            </button>
            <button type="submit" name="do" value="drill" className="button button-quiet min-h-14">
              开始演练
            </button>
          </div>
          {plan.isRestricted ? (
            <p>
              <strong>这份预案仅限部分人查阅。</strong>启动后，所有登录员工都能在看板上看到它的任务和联系人。
            </p>
          ) : null}
          <p className="text-sm text-soft">启动后立即通知本部门和预案里的有关人员；演练的通知前面都有“【演练】”。</p>
        </form>
      </details>
    </section>
  )
}
