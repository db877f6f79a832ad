import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { fromBufferPromise } from 'yauzl'

const run = promisify(execFile)

/** Whether this machine can open Word files and look at the pages. */
export const hasOffice = ['/usr/bin/soffice', '/usr/bin/pdftotext', '/usr/bin/pdffonts'].every((file) =>
  existsSync(file),
)

export interface Rendered {
  /** The words of each page, as they stand on it. */
  pages: string[]
  /** `210 x 297 mm`, of the first page. */
  size: string
  /** Names of the typefaces in it. */
  fonts: string[]
}

/** Opens a Word file as LibreOffice does and reads what stands on its pages. */
export async function renderPages(file: Buffer): Promise<Rendered> {
  const folder = mkdtempSync(path.join(tmpdir(), 'houqin-word-'))
  try {
    writeFileSync(path.join(folder, 'doc.docx'), file)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    await run(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'doc.docx')],
      {
        timeout: 120_000,
      },
    )
    const pdf = path.join(folder, 'doc.pdf')
    const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 64 * 1024 * 1024 })
    const { stdout: info } = await run('pdfinfo', [pdf])
    const { stdout: fonts } = await run('pdffonts', [pdf])
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? []
    const mm = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4)
    return {
      pages: text.split('\f').slice(0, -1),
      size: `${mm(width)} x ${mm(height)} mm`,
      fonts: fonts
        .split('\n')
        .slice(2)
        .flatMap((line) => line.split(/\s+/)[0] || []),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One part of a Word file, such as `word/document.xml`. */
export async function partOf(file: Buffer, name: string): Promise<string> {
  const archive = await fromBufferPromise(file)
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName === name) return text(await archive.openReadStreamPromise(entry))
  }
  throw new Error(`there is no ${name} in the file`)
}
