import type { Payload, Where } from 'payload'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { pagesOf } from './queries'
import { auditColumns, csvLine, rowOf } from './rules/sheet'

/** So that spreadsheets read the file as UTF-8. */
const BOM = '\uFEFF'

interface SheetArgs {
  payload: Payload
  where: Where
  isEnglish: boolean
}

const headings = (isEnglish: boolean): string[] => auditColumns.map(({ zh, en }) => (isEnglish ? en : zh))

async function* csvLines({ payload, where, isEnglish }: SheetArgs): AsyncGenerator<string> {
  yield BOM + csvLine(headings(isEnglish))
  for await (const page of pagesOf(payload, where)) yield page.map((entry) => csvLine(rowOf(entry, isEnglish))).join('')
}

/** The entries as a CSV file, written while it is read, so that its length costs no memory. */
export function csvStream(args: SheetArgs): ReadableStream<Uint8Array> {
  const lines = csvLines(args)
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await lines.return(undefined)
    },
  })
}

/** The entries as a workbook of one sheet; every cell is text, so nothing is taken for a formula. */
export async function workbook({ payload, where, isEnglish }: SheetArgs): Promise<Buffer> {
  const rows: SheetData = [headings(isEnglish).map((value) => ({ type: String, value, fontWeight: 'bold' }))]
  for await (const page of pagesOf(payload, where))
    for (const entry of page) rows.push(rowOf(entry, isEnglish).map((value) => ({ type: String, value })))
  return writeXlsxFile(rows, { sheet: isEnglish ? 'Audit log' : '审计日志', stickyRowsCount: 1 }).toBuffer()
}
