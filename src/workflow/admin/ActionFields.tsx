'use client'

import { type ReactNode, useId } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { keysOf } from '@/shared/label'
import { type ChangeKind, type RevisionTrigger, revisionTriggers } from '../model'
import { officeLocal } from '../rules/panel'
import type { PanelAnswer } from './requests'
import type { FormAction, PanelTexts } from './texts'

export interface ActionValues {
  change: ChangeKind
  reason: string
  trigger: RevisionTrigger | ''
  takesEffectAt: string
}

interface FieldsProps {
  action: FormAction
  form: UseFormReturn<ActionValues>
  panel: PanelAnswer
  say: PanelTexts
  language: 'en' | 'zh'
}

function Card({
  value,
  title,
  note,
  form,
}: { value: ChangeKind; title: string; note?: string } & Pick<FieldsProps, 'form'>) {
  return (
    <label className="hq-choice">
      <input type="radio" value={value} {...form.register('change')} />
      <span>
        <strong>{title}</strong>
        {note ? <small>{note}</small> : null}
      </span>
    </label>
  )
}

/** How far the change goes, with the label that each answer gives. */
function ChangeField({ form, panel, say }: FieldsProps) {
  const { minor, major } = panel.labels
  return (
    <fieldset className="hq-field">
      <legend>{say.change}</legend>
      <div className="hq-choices">
        {panel.released ? (
          <>
            <Card form={form} value="minor" title={say.minor(minor)} note={say.minorNote} />
            <Card form={form} value="major" title={say.major(major)} note={say.majorNote} />
          </>
        ) : (
          <Card form={form} value="minor" title={say.first(minor)} />
        )}
      </div>
    </fieldset>
  )
}

interface LabelledProps {
  name: keyof ActionValues
  text: string
  note?: string
  form: FieldsProps['form']
  children: (field: { id: string; 'aria-invalid': boolean; 'aria-describedby': string }) => ReactNode
}

function Labelled({ name, text, note, form, children }: LabelledProps) {
  const id = useId()
  const problem = form.formState.errors[name]?.message
  return (
    <div className="hq-field">
      <label htmlFor={id}>{text}</label>
      {children({ id, 'aria-invalid': problem !== undefined, 'aria-describedby': `${id}-note` })}
      <p id={`${id}-note`} className={problem ? 'hq-field__problem' : 'hq-field__note'}>
        {problem ?? note}
      </p>
    </div>
  )
}

function ReasonField({ action, form, say }: FieldsProps) {
  const { reason, reasonNote } = say.forms[action]
  const isSaid = (text: string) => text.trim() !== '' || say.required
  return (
    <Labelled name="reason" text={reason} note={reasonNote} form={form}>
      {(field) => (
        <textarea
          {...field}
          rows={4}
          maxLength={2000}
          {...form.register('reason', action === 'withdraw' ? {} : { validate: isSaid })}
        />
      )}
    </Labelled>
  )
}

function TriggerField({ form, say, language }: FieldsProps) {
  return (
    <Labelled name="trigger" text={say.trigger} form={form}>
      {(field) => (
        <select {...field} {...form.register('trigger', { required: say.required })}>
          <option value="">{say.choose}</option>
          {keysOf(revisionTriggers).map((trigger) => (
            <option key={trigger} value={trigger}>
              {revisionTriggers[trigger][language]}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

/** What an action asks for. */
export function ActionFields(props: FieldsProps) {
  const { action, form, panel, say } = props
  const isRevision = action === 'submit' && panel.released !== null
  return (
    <>
      {action === 'submit' || action === 'emergency' ? <ChangeField {...props} /> : null}
      <ReasonField {...props} />
      {isRevision && panel.hasTriggers ? <TriggerField {...props} /> : null}
      {action === 'submit' || action === 'retire' ? (
        <Labelled name="takesEffectAt" text={say.takesEffectAt} note={say.takesEffectNote} form={form}>
          {(field) => (
            <input {...field} type="datetime-local" min={officeLocal(new Date())} {...form.register('takesEffectAt')} />
          )}
        </Labelled>
      ) : null}
    </>
  )
}
