import type { Payload } from 'payload'
import type { Id } from '@/shared/ids'
import { openArchive } from '@/transfer/docx/archive'
import { readDocx } from '@/transfer/docx/read'
import type { DocxContent } from '@/transfer/model/docx'
import { DocxRefusal } from '@/transfer/model/docx'
import { manualOf, removeFolder, writeContent } from '../files'
import type { Proposal } from '../model'
import { takePictures } from '../pictures'
import { moveOn } from '../rows'
import { propose } from '../rules/propose'
import { isPlanTitle } from '../rules/titles'

/** The import was cancelled, or taken over, while it was read. */
class GivenUp extends Error {}

/** Between two reports of how far the reading is, in milliseconds. */
const REPORT_MS = 700

/** Tells the row how far the reading is; ends the reading when the row is no longer being read. */
function reporter(payload: Payload, id: Id) {
  let last = 0
  return async (progress: number, stage: string, isForced = false) => {
    const now = performance.now()
    if (!isForced && now - last < REPORT_MS) return
    last = now
    const isGoing = await moveOn(payload, id, ['reading'], {
      progress: Math.round(progress),
      stage,
      updatedAt: new Date().toISOString(),
    })
    if (!isGoing) throw new GivenUp()
  }
}

/** Every picture of the text with the heading above it, in order. */
function placedPictures(content: DocxContent) {
  let place = ''
  return content.blocks.flatMap((block) => {
    if (block.kind === 'heading') place = block.title
    return [...block.html.matchAll(/<img data-picture="(\d+)"/g)].flatMap(([, number]) => {
      const index = Number(number)
      const picture = content.pictures[index]
      return picture ? [{ index, place, picture }] : []
    })
  })
}

async function readManual(payload: Payload, id: Id, fileName: string): Promise<Proposal> {
  const report = reporter(payload, id)
  const archive = await openArchive(manualOf(id))
  try {
    await report(2, '检查文件', true)
    const content = await readDocx(archive, {
      isTitle: isPlanTitle,
      onProgress: (done) => report(5 + done * 65, '读取文字和表格'),
    })
    await report(70, '取出图片', true)
    const { pictures, notes } = await takePictures(archive, id, placedPictures(content), (done) =>
      report(70 + done * 25, '取出图片'),
    )
    await report(96, '识别预案、章节和表格', true)
    const { proposal, pieces } = propose(content, fileName.replace(/\.docx$/i, ''))
    await writeContent(id, { pieces, pictures })
    return { ...proposal, notes: [...proposal.notes, ...notes] }
  } finally {
    archive.close()
  }
}

/** What people read when a file could not be read. */
const messageOf = (error: unknown) =>
  error instanceof DocxRefusal
    ? error.message
    : '读取时系统内部出错，没有导入任何内容。请再试一次；若反复出现，请把文件交给系统管理员查看。'

async function readNow(payload: Payload, id: Id): Promise<void> {
  const started = { status: 'reading', progress: 0, stage: '准备', updatedAt: new Date().toISOString() } as const
  if (!(await moveOn(payload, id, ['queued'], started))) return
  const { fileName } = await payload.findByID({
    collection: 'plan-imports',
    id,
    depth: 0,
    overrideAccess: true,
    select: { fileName: true },
  })
  try {
    const proposal = await readManual(payload, id, fileName)
    const isReady = await moveOn(payload, id, ['reading'], {
      status: 'ready',
      progress: 100,
      stage: '',
      proposal: { ...proposal },
      updatedAt: new Date().toISOString(),
    })
    if (!isReady) await removeFolder(id)
  } catch (error) {
    await removeFolder(id)
    if (error instanceof GivenUp) return
    if (!(error instanceof DocxRefusal)) payload.logger.error({ err: error, msg: 'manual not read', id })
    await moveOn(payload, id, ['reading'], { status: 'failed', stage: '', message: messageOf(error) })
  }
}

/** One manual at a time in a process: each may need some hundred megabytes. */
let turn: Promise<void> = Promise.resolve()

/**
 * Reads the manual of an import that waits for it: one after the other, whoever asks. Ends without an error; how it
 * went stands in the row. What was read lies in the folder of the import, its structure in the row.
 */
export function readInTurn(payload: Payload, id: Id): Promise<void> {
  turn = turn.then(() =>
    readNow(payload, id).catch((error: unknown) => payload.logger.error({ err: error, msg: 'manual not read', id })),
  )
  return turn
}
