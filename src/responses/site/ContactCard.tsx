'use client'

import { useState } from 'react'
import { dialable } from '@/shared/format'
import { Icon } from '@/ui/Icon'
import type { ContactState } from '../rules/state'
import type { Said } from './useResponse'

const steps = [
  { kind: 'called', word: '已拨通' },
  { kind: 'confirmed', word: '已确认' },
  { kind: 'arrived', word: '已到场' },
] as const

interface Props {
  contact: ContactState
  number: number
  isOver: boolean
  say: (said: Said) => void
  timeOf: (moment: string) => string
}

/** A contact: call, then say what came of it. */
export function ContactCard({ contact, number, isOver, say, timeOf }: Props) {
  const [isAsking, setIsAsking] = useState(false)
  const name = [contact.role, contact.name].filter(Boolean).join(' ')
  const numbers = [contact.phone, contact.backupPhone].filter((phone) => phone !== null)
  return (
    <li className={`card contact-card ${isAsking && !contact.called ? 'is-asking' : ''}`}>
      <p className="font-bold">
        {number}. {name}
      </p>
      <div className="flex flex-wrap gap-2">
        {numbers.map((phone) => (
          <a
            key={phone}
            href={`tel:${dialable(phone)}`}
            aria-label={`拨打${name} ${phone}`}
            className="button button-quiet board-button flex-auto px-3"
            onClick={() => setIsAsking(true)}
          >
            <Icon name="phone" />
            {phone}
          </a>
        ))}
      </div>
      {isAsking && !contact.called ? (
        <p role="status" className="font-bold text-due">
          打通了吗？请记下结果。
        </p>
      ) : null}
      <div className="grid grid-cols-3 gap-2">
        {steps.map(({ kind, word }) => {
          const mark = contact[kind]
          return mark || isOver ? (
            <p key={kind} className={`mark ${mark ? 'text-ok' : 'text-faint'}`}>
              {mark ? <Icon name="check" size={18} /> : null}
              <span>
                {mark ? word : `未${word.slice(1)}`}
                {mark ? <small>{`${timeOf(mark.at)} ${mark.name}`}</small> : null}
              </span>
            </p>
          ) : (
            <button
              key={kind}
              type="button"
              className="button button-quiet board-button px-1"
              aria-label={`${name}：${word}`}
              onClick={() => say({ kind, subject: contact.key })}
            >
              {word}
            </button>
          )
        })}
      </div>
    </li>
  )
}
