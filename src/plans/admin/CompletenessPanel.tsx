'use client'

import { useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui'
import { memo, useCallback } from 'react'
import { Icon } from '@/ui/Icon'
import { type PlanType, planTypes } from '../model'
import type { Finding } from '../rules/findings'
import { placeFor } from '../rules/insert'
import { sectionsOf } from '../rules/sections'
import { goTo } from './goTo'
import { type StoredWarning, useCompleteness, useWarnings } from './useFindings'

const isPlanType = (value: unknown): value is PlanType => typeof value === 'string' && Object.hasOwn(planTypes, value)

/** The field that a finding leads to. */
const fieldOf = ({ at, clause }: Finding): string => {
  if (at?.path) return at.path
  if (at?.index !== undefined) return `sections.${at.index}.title`
  return clause.startsWith('9.') ? 'annexes' : 'sections'
}

/** Adds the heading of a missing element where the standard has it. */
function useAddChapter(): (clause: string) => void {
  const { addFieldRow, getData } = useForm()
  return useCallback(
    (clause) => {
      const plan = getData()
      if (!isPlanType(plan.planType)) return
      const place = placeFor(sectionsOf(plan), plan.planType, clause)
      if (!place) return
      const { index, title, level } = place
      const field = <Value,>(value: Value) => ({ initialValue: value, valid: true, value })
      addFieldRow({
        path: 'sections',
        schemaPath: 'emergency-plans.sections',
        rowIndex: index,
        subFieldState: { title: field(title), level: field(level) },
      })
      goTo(`sections.${index}.body`)
    },
    [addFieldRow, getData],
  )
}

interface RowProps {
  message: string
  path: string
  clause?: string
  mayAdd: boolean
  onAdd: (clause: string) => void
  isWarning: boolean
}

function Row({ message, path, clause, mayAdd, onAdd, isWarning }: RowProps) {
  return (
    <li className={isWarning ? 'hq-check__row hq-check__row--warning' : 'hq-check__row'}>
      <Icon name={isWarning ? 'warning' : 'info'} size={16} />
      <button type="button" className="hq-check__go" onClick={() => goTo(path)}>
        {message}
      </button>
      {mayAdd && clause ? (
        <button type="button" className="hq-check__add" onClick={() => onAdd(clause)}>
          添加此章节
        </button>
      ) : null}
    </li>
  )
}

interface ListProps {
  findings: Finding[]
  warnings: StoredWarning[]
  onAdd: (clause: string) => void
  mayEdit: boolean
}

const mayAdd = ({ state, clause }: Finding) => state === 'missing' && /^[678]\./.test(clause)

/** Only changes when the findings do, not with every key. */
const List = memo(function List({ findings, warnings, onAdd, mayEdit }: ListProps) {
  const lacking = findings.filter(({ severity }) => severity === 'warning')
  const notes = findings.filter(({ severity }) => severity === 'info')
  const row = (finding: Finding) => (
    <Row
      key={`${finding.clause}-${finding.state}-${finding.at?.index ?? ''}`}
      message={finding.message}
      path={fieldOf(finding)}
      clause={finding.clause}
      mayAdd={mayEdit && mayAdd(finding)}
      onAdd={onAdd}
      isWarning={finding.severity === 'warning'}
    />
  )
  return (
    <>
      {lacking.length > 0 ? <ul aria-label="标准要求而缺少的内容">{lacking.map(row)}</ul> : null}
      {warnings.length > 0 ? (
        <>
          <h4>上次保存的内容中，用时会出问题的</h4>
          <ul>
            {warnings.map(({ path, message }) => (
              <Row key={`${path}-${message}`} path={path} message={message} mayAdd={false} onAdd={onAdd} isWarning />
            ))}
          </ul>
        </>
      ) : null}
      {notes.length > 0 ? (
        <>
          <h4>仅供参考</h4>
          <ul>{notes.map(row)}</ul>
        </>
      ) : null}
      {lacking.length + warnings.length + notes.length === 0 ? (
        <p className="hq-check__calm">各要素齐全，没有发现问题。</p>
      ) : null}
    </>
  )
})

/**
 * Above the form of a plan: what GB/T 29639-2020 asks for and the form does not have yet, as it is typed, and what of
 * the saved version would fail when it is needed. It warns and never blocks.
 */
export function CompletenessPanel() {
  const report = useCompleteness()
  const warnings = useWarnings()
  const onAdd = useAddChapter()
  const { hasSavePermission } = useDocumentInfo()
  const { i18n } = useTranslation()
  if (!report) return null
  const said = report.findings.filter(({ severity }) => severity !== 'ok')
  const lacking = said.filter(({ severity }) => severity === 'warning').length
  const count = [
    lacking > 0 ? `缺 ${lacking} 项` : '要素齐全',
    warnings.length > 0 ? `${warnings.length} 处须改正` : '',
  ]
  return (
    <details className="hq-check" lang="zh-CN" open={lacking > 0}>
      <summary>
        <Icon name={lacking + warnings.length > 0 ? 'warning' : 'check'} size={16} />
        <span role="status">
          {i18n.language === 'en' ? 'Completeness · ' : ''}完整性：{count.filter(Boolean).join('，')}
        </span>
      </summary>
      <List findings={said} warnings={warnings} onAdd={onAdd} mayEdit={hasSavePermission === true} />
    </details>
  )
}
