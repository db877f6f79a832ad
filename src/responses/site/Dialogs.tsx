'use client'

import { type FormEvent, type RefObject, useRef, useState } from 'react'
import { type Level, MAX_TEXT } from '../model'
import { levelsFor } from '../rules/levels'
import { levelName } from '../rules/words'
import type { Said } from './useResponse'

const commands = {
  raised: { word: '升级响应', done: '升级' },
  lowered: { word: '降级响应', done: '降级' },
  ended: { word: '终止响应', done: '终止' },
} as const
export type Command = keyof typeof commands

interface Props {
  level: Level
  say: (said: Said) => void
  isDrill: boolean
}

const textOf = (data: FormData, name: string) => String(data.get(name) ?? '').trim()

/** Writes a line into the log. */
export function NoteDialog({ dialog, say }: { dialog: RefObject<HTMLDialogElement | null>; say: Props['say'] }) {
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = textOf(new FormData(event.currentTarget), 'text')
    if (!text) return
    say({ kind: 'note', text })
    event.currentTarget.reset()
    dialog.current?.close()
  }
  return (
    <dialog ref={dialog} className="board-dialog" aria-labelledby="note-title">
      <form onSubmit={send} className="stack">
        <h2 id="note-title">记录</h2>
        <label className="block">
          <span className="font-bold">内容</span>
          <textarea name="text" rows={4} required maxLength={MAX_TEXT} className="field mt-1" />
        </label>
        <DialogButtons close={() => dialog.current?.close()} word="记下" />
      </form>
    </dialog>
  )
}

function DialogButtons({ close, word }: { close: () => void; word: string }) {
  return (
    <div className="grid grid-cols-2 gap-2">
      <button type="button" className="button button-quiet board-button" onClick={close}>
        取消
      </button>
      <button type="submit" className="button board-button">
        {word}
      </button>
    </div>
  )
}

/** Raises, lowers or ends, with the reason. */
export function CommandDialog({
  dialog,
  level,
  say,
  isDrill,
}: Props & { dialog: RefObject<HTMLDialogElement | null> }) {
  const [command, setCommand] = useState<Command>('ended')
  const form = useRef<HTMLFormElement>(null)
  const possible = (kind: Command) => kind === 'ended' || levelsFor(kind, level).length > 0
  const levels = command === 'ended' ? [] : levelsFor(command, level)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const text = textOf(data, 'reason')
    if (!text) return
    say({ kind: command, text, level: levels.find((one) => one === data.get('level')) ?? levels[0] ?? null })
    event.currentTarget.reset()
    dialog.current?.close()
  }
  return (
    <dialog ref={dialog} className="board-dialog" aria-labelledby="command-title">
      <form ref={form} onSubmit={send} className="stack">
        <h2 id="command-title">{isDrill ? '【演练】指挥' : '指挥'}</h2>
        <fieldset>
          <legend className="font-bold">操作</legend>
          {(['raised', 'lowered', 'ended'] as const).filter(possible).map((kind) => (
            <label key={kind} className="flex min-h-12 items-center gap-3">
              <input
                type="radio"
                name="command"
                checked={command === kind}
                onChange={() => setCommand(kind)}
                className="size-6"
              />
              {commands[kind].word}
            </label>
          ))}
        </fieldset>
        {levels.length > 0 ? (
          <label className="block">
            <span className="font-bold">级别</span>
            <select
              name="level"
              className="field mt-1"
              defaultValue={command === 'raised' ? levels.at(-1) : levels[0]}
              key={command}
            >
              {levels.map((one) => (
                <option key={one} value={one}>
                  {levelName(one)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label className="block">
          <span className="font-bold">理由</span>
          <textarea name="reason" rows={3} required maxLength={MAX_TEXT} className="field mt-1" />
        </label>
        <DialogButtons close={() => dialog.current?.close()} word={`确认${commands[command].done}`} />
      </form>
    </dialog>
  )
}
