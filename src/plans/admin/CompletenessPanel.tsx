'use client'

import { useConfig, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui'
import { memo, useCallback, useMemo } from 'react'
import { Icon } from '@/ui/Icon'
import { isPlanType } from '../model'
import type { Finding } from '../rules/findings'
import { placeFor } from '../rules/insert'
import { sectionsOf } from '../rules/sections'
import { goTo } from './goTo'
import { panelText } from './panelText'
import { type StoredWarning, useCompleteness, useWarnings } from './useFindings'

/** The field that a finding leads to. */
const fieldOf = ({ at, clause }: Finding): string => {
  if (at?.path) return at.path
  if (at?.index !== undefined) return `sections.${at.index}.title`
  return clause.startsWith('9.') ? 'annexes' : 'sections'
}

type Go = (path: string) => void

/** Goes to a field of the form; its tab is read from the declarations. */
function useGo(): Go {
  const { getEntityConfig } = useConfig()
  const { fields } = getEntityConfig({ collectionSlug: 'emergency-plans' })
  return useCallback((path) => goTo(path, fields), [fields])
}

/** Adds the heading of a missing element where the standard has it. */
function useAddChapter(go: Go): (clause: string) => void {
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
      go(`sections.${index}.body`)
    },
    [addFieldRow, getData, go],
  )
}

interface Actions {
  go: Go
  add: (clause: string) => void
  language: string
}

interface RowProps {
  message: string
  path: string
  clause?: string
  mayAdd: boolean
  isWarning: boolean
  actions: Actions
}

function Row({ message, path, clause, mayAdd, isWarning, actions }: RowProps) {
  return (
    <li className={isWarning ? 'hq-check__row hq-check__row--warning' : 'hq-check__row'}>
      <Icon name={isWarning ? 'warning' : 'info'} size={16} />
      <button type="button" className="hq-check__go" lang="zh-CN" onClick={() => actions.go(path)}>
        {message}
      </button>
      {mayAdd && clause ? (
        <button type="button" className="hq-check__add" onClick={() => actions.add(clause)}>
          {panelText(actions.language).add}
        </button>
      ) : null}
    </li>
  )
}

interface ListProps {
  findings: Finding[]
  warnings: StoredWarning[]
  mayEdit: boolean
  actions: Actions
}

const mayAdd = ({ state, clause }: Finding) => state === 'missing' && /^[678]\./.test(clause)

/** Only changes when the findings do, not with every key. */
const List = memo(function List({ findings, warnings, mayEdit, actions }: ListProps) {
  const text = panelText(actions.language)
  const lacking = findings.filter(({ severity }) => severity === 'warning')
  const notes = findings.filter(({ severity }) => severity === 'info')
  const row = (finding: Finding) => (
    <Row
      key={`${finding.clause}-${finding.state}-${finding.at?.index ?? ''}`}
      message={finding.message}
      path={fieldOf(finding)}
      clause={finding.clause}
      mayAdd={mayEdit && mayAdd(finding)}
      isWarning={finding.severity === 'warning'}
      actions={actions}
    />
  )
  return (
    <>
      {lacking.length > 0 ? <ul aria-label={text.missingList}>{lacking.map(row)}</ul> : null}
      {warnings.length > 0 ? (
        <>
          <h4>{text.saved}</h4>
          <ul>
            {warnings.map(({ path, message }) => (
              <Row
                key={`${path}-${message}`}
                path={path}
                message={message}
                mayAdd={false}
                isWarning
                actions={actions}
              />
            ))}
          </ul>
        </>
      ) : null}
      {notes.length > 0 ? (
        <>
          <h4>{text.notes}</h4>
          <ul>{notes.map(row)}</ul>
        </>
      ) : null}
      {lacking.length + warnings.length + notes.length === 0 ? <p className="hq-check__calm">{text.calm}</p> : null}
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
  const go = useGo()
  const add = useAddChapter(go)
  const { hasSavePermission } = useDocumentInfo()
  const { language } = useTranslation().i18n
  const actions = useMemo(() => ({ go, add, language }), [go, add, language])
  if (!report) return null
  const text = panelText(language)
  const said = report.findings.filter(({ severity }) => severity !== 'ok')
  const lacking = said.filter(({ severity }) => severity === 'warning').length
  const count = [
    lacking > 0 ? text.lacking(lacking) : text.whole,
    ...(warnings.length > 0 ? [text.wrong(warnings.length)] : []),
  ]
  return (
    <details className="hq-check" open={lacking > 0}>
      <summary>
        <Icon name={lacking + warnings.length > 0 ? 'warning' : 'check'} size={16} />
        <span role="status">{text.sentence(text.name, count)}</span>
      </summary>
      <List findings={said} warnings={warnings} mayEdit={hasSavePermission === true} actions={actions} />
    </details>
  )
}
