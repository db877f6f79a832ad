import { pagePath } from '@/publishing/paths'
import { formatDate } from '@/shared/format'
import { sameId } from '@/shared/ids'
import { Chip, type Tone } from '@/ui/Chip'
import { EmptyState } from '@/ui/EmptyState'
import type { IconName } from '@/ui/Icon'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { type DutyState, dutyKinds, dutyStates } from '../model'
import type { Programme, ProgrammeEntry, ProgrammeRow } from '../queries/programme'
import type { Assessed, CycleUse } from '../rules/programme'

const looks: Record<DutyState, { tone: Tone; icon: IconName }> = {
  done: { tone: 'ok', icon: 'check' },
  planned: { tone: 'review', icon: 'clock' },
  missing: { tone: 'due', icon: 'warning' },
  missed: { tone: 'alarm', icon: 'cross' },
}
const marks = {
  held: { word: '已演练', tone: 'ok', icon: 'check' },
  planned: { word: '计划', tone: 'review', icon: 'clock' },
  cancelled: { word: '取消', tone: 'plain', icon: 'cross' },
} satisfies Record<ProgrammeEntry['status'], { word: string; tone: Tone; icon: IconName }>
const months = Array.from({ length: 12 }, (_, index) => index + 1)

/** The drills of a year against what the law wants: what was held, what is planned, what is missing and by when. */
export function ProgrammePage({ programme, notice }: { programme: Programme; notice: string | undefined }) {
  const { year, plans, rule, hasCalendar } = programme
  return (
    <>
      <PageHeader
        title={`${year} 年应急演练计划`}
        trail={[{ name: '应急预案', href: '/plans' }]}
        lead={`对照《生产安全事故应急预案管理办法》第三十三条：综合或专项预案每年至少演练一次；${rule === 'strict' ? '每个现场处置方案每半年一次（从严）' : '现场处置方案每半年至少演练一个'}。`}
      />
      {notice ? (
        <div className="pt-6">
          <Notice kind="info" isAlert>
            <p>{notice}</p>
          </Notice>
        </div>
      ) : null}
      <nav aria-label="年份" className="no-print flex flex-wrap gap-x-6 pt-4">
        <a href={`/drills?year=${year - 1}`} className="inline-flex min-h-11 items-center">
          {year - 1} 年
        </a>
        <a href={`/drills?year=${year + 1}`} className="inline-flex min-h-11 items-center">
          {year + 1} 年
        </a>
      </nav>
      {plans.length === 0 ? (
        <div className="pt-6">
          <EmptyState title="还没有已发布的预案">
            <p>预案发布后，这里按年列出应做的演练。</p>
          </EmptyState>
        </div>
      ) : (
        <>
          <Section id="owed" title="完成情况" aside={`应做 ${programme.assessed.length} 次`}>
            <Duties programme={programme} />
          </Section>
          <Proposals programme={programme} />
          <Section id="board" title="全年计划表">
            <Board programme={programme} />
          </Section>
        </>
      )}
      {hasCalendar ? null : (
        <p className="pt-6 text-sm text-soft">{year} 年节假日尚未导入，建议日期按周一至周五计算。</p>
      )}
      <Cycles programme={programme} />
    </>
  )
}

function Duties({ programme: { assessed, plans } }: { programme: Programme }) {
  const name = ({ plans: owing, kind }: Assessed) => {
    const only = owing.length === 1 ? plans.find(({ id }) => sameId(id, owing[0]?.id)) : undefined
    if (only) return kind === 'fire' || kind === 'evacuation' ? `${dutyKinds[kind].zh}：${only.title}` : only.title
    return `${dutyKinds[kind].zh}（${owing.length} 项中任一项）`
  }
  return (
    <table className="data-table stack-table">
      <caption>每个周期应做的演练，及最迟日期</caption>
      <thead>
        <tr>
          <th scope="col">预案</th>
          <th scope="col">最迟</th>
          <th scope="col">情况</th>
          <th scope="col">演练日期</th>
        </tr>
      </thead>
      <tbody>
        {assessed.map((duty) => (
          <tr key={`${duty.kind} ${duty.period.to} ${duty.plans.map(({ id }) => id).join()}`}>
            <th scope="row">{name(duty)}</th>
            <td data-label="最迟" className="whitespace-nowrap">
              {formatDate(duty.period.to)}
            </td>
            <td data-label="情况">
              <Chip {...looks[duty.state]}>{dutyStates[duty.state].zh}</Chip>
            </td>
            <td data-label="演练日期">{duty.days.map((day) => formatDate(day)).join('、') || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Proposals({ programme: { proposals, plans, mine, year } }: { programme: Programme }) {
  if (proposals.length === 0) return null
  const rows = proposals.map((row) => ({ ...row, isMine: mine.some((id) => sameId(id, row.plan)) }))
  return (
    <Section id="proposals" title="建议日期" aside="均分到剩余工作日">
      <form action="/schedule" method="post">
        <input type="hidden" name="year" value={year} />
        <ul className="rows">
          {rows.map(({ plan, day, until, isMine }) => (
            <li key={`${plan} ${day}`} className="flex flex-wrap items-center gap-x-4">
              {isMine ? (
                <label className="flex min-h-11 items-center gap-3 font-bold">
                  <input type="checkbox" name="row" value={`${plan} ${day}`} defaultChecked />
                  {plans.find(({ id }) => sameId(id, plan))?.title}
                </label>
              ) : (
                <span className="font-bold">{plans.find(({ id }) => sameId(id, plan))?.title}</span>
              )}
              <span>{formatDate(day)}</span>
              <span className="text-sm text-soft">最迟 {formatDate(until)}</span>
            </li>
          ))}
        </ul>
        {rows.some(({ isMine }) => isMine) ? (
          <button type="submit" className="button no-print mt-4">
            按建议排入计划
          </button>
        ) : (
          <p className="pt-4 text-sm text-soft">由所属部门的编辑排入计划。</p>
        )}
      </form>
    </Section>
  )
}

function Board({ programme: { plans, drills } }: { programme: Programme }) {
  const at = (plan: ProgrammeRow, month: number) =>
    drills.filter((drill) => sameId(drill.plan, plan.id) && Number(drill.day?.slice(5, 7)) === month)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="table-wrap" tabIndex={0} aria-label="全年计划表，可左右滚动">
      <table className="data-table">
        <caption>每项预案各月的演练：勾为已演练，钟为计划，叉为取消</caption>
        <thead>
          <tr>
            <th scope="col">预案</th>
            {months.map((month) => (
              <th key={month} scope="col">
                {month}月
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <tr key={plan.id}>
              <th scope="row" className="min-w-48">
                <a href={pagePath('emergency-plans', plan) ?? '/plans'}>{plan.title}</a>
              </th>
              {months.map((month) => (
                <td key={month}>
                  {at(plan, month).map((drill) => (
                    <a key={drill.id} href={`/drills/${drill.id}`} title={drill.title} className="block no-underline">
                      <Chip tone={marks[drill.status].tone} icon={marks[drill.status].icon}>
                        {Number(drill.day?.slice(8, 10))}日<span className="sr-only">{marks[drill.status].word}</span>
                      </Chip>
                    </a>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const uses = {
  counted: '已计入完成情况',
  'no-plan': '还没有这类预案，未计入：请先发布相应预案',
  unused: '未计入：已按上一行更严的周期计算，或不是按月的周期',
} satisfies Record<CycleUse, string>

function Cycles({ programme: { cycles } }: { programme: Programme }) {
  if (cycles.length === 0) return null
  return (
    <Section id="cycles" title="演练周期">
      <ul className="rows">
        {cycles.map(({ key, name, value, unit, source, use }) => (
          <li key={key} className="flex flex-wrap items-center gap-x-4">
            <span>
              {name}：{value} {unit}
            </span>
            <span className="text-sm text-soft">{source}</span>
            <span className="text-sm text-soft">{uses[use]}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
