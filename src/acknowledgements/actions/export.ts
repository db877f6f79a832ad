import { createLocalReq } from 'payload'
import writeXlsxFile from 'write-excel-file/node'
import { recordAudit } from '@/audit/actions'
import type { Reader } from '@/publishing/reader'
import { dayOf } from '@/shared/calendar'
import type { Id } from '@/shared/ids'
import type { ControlledCollection } from '@/workflow/model'
import { loadBoard } from '../queries/board'
import { proofSheets } from '../rules/proof'

/** Widths of the columns, in characters. */
const columns = [14, 22, 26, 12, 22, 10].map((width) => ({ width }))

interface Wanted {
  collection: ControlledCollection
  documentId: Id
  headers: Headers
}

/** The proof of who confirmed a document, as a workbook; null for who may not see it. The export is logged. */
export async function exportProof(
  reader: Reader,
  { collection, documentId, headers }: Wanted,
): Promise<{ name: string; file: Buffer } | null> {
  const { payload, user, now } = reader
  const board = await loadBoard(reader, collection, documentId)
  if (!board || !user) return null
  const { document } = board
  const sheets = proofSheets(board, { name: user.name, at: now }).map((sheet) => ({ ...sheet, columns }))
  const file = await writeXlsxFile(sheets).toBuffer()
  const req = await createLocalReq({ req: { headers }, user }, payload)
  await recordAudit(req, {
    action: 'data.exported',
    title: `阅读确认：${document.title}`,
    subject: { collection, id: document.id },
    detail: { versionLabel: document.versionLabel, rows: board.confirmed.length + board.missing.length },
  })
  return { name: `阅读确认-${document.code ?? document.title}-${document.versionLabel}-${dayOf(now)}.xlsx`, file }
}
