import type { Block } from '@/transfer/model/word'
import { cellsOf, fileBlocks, fromLexical, type WordFile } from '@/transfer/rules/blocks'
import { type EditionChange, editionChanges } from '../model'

/** What an edition brings into its Word file beside its plans. */
export interface EditionText {
  preface: unknown
  changes: { kind: EditionChange; title: string; from: string | null; to: string | null; reason: string | null }[]
  attachments: WordFile[]
}

const part = (text: string, blocks: Block[]): Block[] =>
  blocks.length > 0 ? [{ kind: 'heading', level: 1, text, isPart: true }, ...blocks] : []

function changesTable(changes: EditionText['changes']): Block[] {
  if (changes.length === 0) return []
  const versions = (from: string | null, to: string | null) => [from, to].filter(Boolean).join(' → ')
  return [
    {
      kind: 'table',
      header: ['变化', '预案', '版本', '原因'],
      widths: [12, 36, 16, 36],
      rows: cellsOf(
        changes.map(({ kind, title, from, to, reason }) => [
          editionChanges[kind].zh,
          title,
          versions(from, to),
          reason,
        ]),
      ),
    },
  ]
}

/** What stands before the plans: the preface and what is new against the edition before. */
export const openingBlocks = ({ preface, changes }: EditionText): Block[] => [
  ...part('前言', fromLexical(preface, 1)),
  ...part('与上一版相比', changesTable(changes)),
]

/** What stands behind the plans. */
export const closingBlocks = ({ attachments }: EditionText): Block[] => part('附件', fileBlocks(attachments))
