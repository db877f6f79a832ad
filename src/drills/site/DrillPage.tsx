import { correctionPath, correctionStatuses } from '@/corrections/model'
import { attendanceWays, drillForms, drillScopes, drillStatuses, responseLevels } from '@/plans/model'
import { pagePath, versionPath } from '@/publishing/paths'
import { formatDate, formatMoment } from '@/shared/format'
import { idOf, sameId } from '@/shared/ids'
import { populated } from '@/shared/populated'
import { Attachments } from '@/ui/Attachments'
import { Chip } from '@/ui/Chip'
import { EmptyState } from '@/ui/EmptyState'
import { Facts } from '@/ui/Facts'
import { PageHeader } from '@/ui/PageHeader'
import { PrintFooter } from '@/ui/PrintFooter'
import { Section } from '@/ui/Section'
import type { DrillCorrection, DrillRecord } from '../queries/drill'
import { DrillTimeline } from './DrillTimeline'

interface Props {
  drill: DrillRecord
  corrections: DrillCorrection[]
  /** Whether people may check in now. */
  isOpen: boolean
  isConsoleUser: boolean
}

/** The record of a drill (演练记录); printed, it is the proof that it was held. */
export function DrillPage({ drill, corrections, isOpen, isConsoleUser }: Props) {
  return (
    <article>
      <PrintFooter code={drill.planDoc?.code ?? null} version={null} />
      <PageHeader
        title={drill.title}
        trail={[{ name: '演练计划', href: '/drills' }]}
        meta={
          <>
            <Chip>{drillStatuses[drill.status].zh}</Chip>
            <Chip>{drillForms[drill.form].zh}</Chip>
            <Chip>{drillScopes[drill.scope].zh}</Chip>
          </>
        }
      />
      <div className="pt-6">
        <Head drill={drill} />
      </div>
      <Actions drill={drill} isOpen={isOpen} isConsoleUser={isConsoleUser} />
      {drill.scenario ? (
        <Section id="scenario" title="情景">
          <p className="measure whitespace-pre-line">{drill.scenario}</p>
        </Section>
      ) : null}
      <Injects drill={drill} />
      {drill.timeline?.length ? (
        <Section id="timeline" title="时间线：目标与实际">
          <DrillTimeline rows={drill.timeline} />
        </Section>
      ) : null}
      <Attendance drill={drill} />
      <Evaluation drill={drill} />
      <Findings drill={drill} corrections={corrections} />
      {drill.photoFiles.length > 0 ? (
        <Section id="photos" title="照片">
          <Attachments files={drill.photoFiles} />
        </Section>
      ) : null}
    </article>
  )
}

function Head({ drill }: { drill: DrillRecord }) {
  const plan = drill.planDoc
  const href = plan ? pagePath('emergency-plans', plan) : undefined
  return (
    <Facts
      facts={[
        { term: '预案', value: href ? <a href={href}>{plan?.title}</a> : plan?.title },
        { term: '日期', value: formatDate(drill.heldOn) || '待定' },
        { term: '地点', value: drill.place },
        { term: '响应级别', value: drill.level ? responseLevels[drill.level].zh : null },
        { term: '总指挥', value: drill.leadName },
        { term: '部门', value: drill.departmentDoc?.name },
        { term: '参加人数', value: drill.participantCount ? `${drill.participantCount} 人` : null },
        { term: '参加人员', value: drill.participantNames.join('、') },
        {
          term: '指挥记录',
          value:
            idOf(drill.response) === undefined ? null : <a href={`/responses/${idOf(drill.response)}`}>演练指挥记录</a>,
        },
      ]}
    />
  )
}

function Actions({ drill, isOpen, isConsoleUser }: Omit<Props, 'corrections'>) {
  if (!isOpen && !isConsoleUser) return null
  return (
    <div className="no-print flex flex-wrap gap-3 pt-6">
      {isOpen ? (
        <a href={`/drills/${drill.id}/check-in`} className="button">
          签到
        </a>
      ) : null}
      {isConsoleUser ? (
        <a href={`/admin/collections/drills/${drill.id}`} className="button button-quiet">
          在后台打开
        </a>
      ) : null}
    </div>
  )
}

function Injects({ drill: { injects } }: { drill: DrillRecord }) {
  if (!injects?.length) return null
  return (
    <Section id="injects" title="情景注入">
      <table className="data-table stack-table">
        <caption className="sr-only">按时间注入的情景信息</caption>
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">对象</th>
            <th scope="col">情景信息</th>
            <th scope="col">预期行动</th>
          </tr>
        </thead>
        <tbody>
          {injects.map((row) => (
            <tr key={row.id ?? `${row.minute}${row.text}`}>
              <th scope="row">T+{row.minute}</th>
              <td data-label="对象">{row.role || '—'}</td>
              <td data-label="情景信息">{row.text}</td>
              <td data-label="预期行动">{row.expected || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Attendance({ drill: { arrivals } }: { drill: DrillRecord }) {
  return (
    <Section id="attendance" title="签到" aside={`${arrivals.length} 人`}>
      {arrivals.length === 0 ? (
        <EmptyState title="还没有人签到" />
      ) : (
        <table className="data-table stack-table">
          <caption className="sr-only">签到名单</caption>
          <thead>
            <tr>
              <th scope="col">姓名</th>
              <th scope="col">时间</th>
              <th scope="col">方式</th>
            </tr>
          </thead>
          <tbody>
            {arrivals.map(({ id, name, at, via }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td data-label="时间">{formatMoment(at) || '—'}</td>
                <td data-label="方式">{attendanceWays[via].zh}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function Evaluation({ drill }: { drill: DrillRecord }) {
  const rows = drill.evaluation ?? []
  const isScored = rows.some(({ score }) => typeof score === 'number')
  if (!isScored && !drill.conclusion && typeof drill.score !== 'number') return null
  return (
    <Section id="evaluation" title="评估" aside={typeof drill.score === 'number' ? `${drill.score} 分` : null}>
      {drill.conclusion ? <p className="measure whitespace-pre-line pb-4">{drill.conclusion}</p> : null}
      {isScored ? (
        <table className="data-table stack-table">
          <caption>不适用的项不计入总分</caption>
          <thead>
            <tr>
              <th scope="col">评估内容</th>
              <th scope="col">分值</th>
              <th scope="col">得分</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id ?? row.item}>
                <th scope="row">{row.item}</th>
                <td data-label="分值">{row.points}</td>
                <td data-label="得分">{row.score ?? '不适用'}</td>
                <td data-label="说明">{row.note || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Section>
  )
}

type Found = Pick<DrillCorrection, 'id' | 'status' | 'revisedIn'>

interface FindingRowProps {
  text: string
  section: string | null | undefined
  dueOn: string | null | undefined
  action: Found | null | undefined
  plan: DrillRecord['planDoc']
}

function FindingRow({ text, section, dueOn, action, plan }: FindingRowProps) {
  return (
    <li>
      <p className="whitespace-pre-line font-bold">{text}</p>
      <p className="flex flex-wrap items-center gap-x-4 text-sm text-soft">
        {section ? <span>涉及章节：{section}</span> : null}
        {dueOn ? <span>期限 {formatDate(dueOn)}</span> : null}
        {action ? (
          <a href={correctionPath(action.id)} className="inline-flex min-h-11 items-center">
            整改项：{correctionStatuses[action.status].zh}
          </a>
        ) : null}
        {action?.revisedIn ? (
          <a
            href={(plan && versionPath('emergency-plans', plan, action.revisedIn)) ?? '/plans'}
            className="inline-flex min-h-11 items-center"
          >
            预案 {action.revisedIn} 版已修订
          </a>
        ) : null}
      </p>
    </li>
  )
}

/** What the record says was found, and what was noted on the drill's board or elsewhere. */
function Findings({ drill, corrections }: Pick<Props, 'drill' | 'corrections'>) {
  const { planDoc: plan } = drill
  const findings = drill.findings ?? []
  const others = corrections.filter(({ id }) => !findings.some(({ action }) => sameId(action, id)))
  const count = findings.length + others.length
  if (count === 0) return null
  return (
    <Section id="findings" title="发现的问题" aside={`${count} 项`}>
      <ul className="rows">
        {findings.map(({ id, description, section, dueOn, action }) => (
          <FindingRow
            key={id ?? description}
            text={description}
            action={populated(action)}
            section={section}
            dueOn={dueOn}
            plan={plan}
          />
        ))}
        {others.map((action) => (
          <FindingRow
            key={action.id}
            text={action.title}
            section={action.section}
            dueOn={action.dueOn}
            action={action}
            plan={plan}
          />
        ))}
      </ul>
    </Section>
  )
}
