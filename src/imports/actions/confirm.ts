import { randomBytes } from 'node:crypto'
import { createLocalReq, type PayloadRequest } from 'payload'
import { mayCreateIn } from '@/access/accessFor'
import { recordAudit } from '@/audit/actions'
import { refusal } from '@/config/say'
import { inTransaction } from '@/database/inTransaction'
import { cardPicture, storedPicture } from '@/media/model'
import type { EmergencyPlan } from '@/payload-types'
import { type Id, idOf } from '@/shared/ids'
import {
  type Content,
  type EncodedPicture,
  layDown,
  readContent,
  removeFolder,
  removeMediaFiles,
  type StoredPicture,
} from '../files'
import { createConverter, type EditorText, withPictures } from '../lexical'
import type { Arrangement, ImportResult } from '../model'
import { findOwn, knownPieces } from '../queries'
import { moveOn } from '../rows'
import { isSound } from '../rules/arrange'
import { draftOf, type PlanDraft } from '../rules/drafts'

interface ReadyPlan extends PlanDraft {
  /** Of every chapter; undefined for one without text. */
  texts: { sections: (EditorText | undefined)[]; annexes: (EditorText | undefined)[] }
}

const MIME = `image/${storedPicture.format}`

/** How the files of an import's pictures are named, so that they can be found when the import is not carried out. */
const prefixOf = (id: Id) => `manual-${String(id)}-${randomBytes(4).toString('hex')}-`

const numbersIn = (html: string) => [...html.matchAll(/data-picture="(\d+)"/g)].map(([, number]) => Number(number))

async function convertAll(req: PayloadRequest, drafts: PlanDraft[], pictures: StoredPicture[]): Promise<ReadyPlan[]> {
  const convert = await createConverter(
    req.payload,
    pictures.map(({ index }) => index),
  )
  const ready: ReadyPlan[] = []
  for (const draft of drafts) {
    const texts: ReadyPlan['texts'] = { sections: [], annexes: [] }
    for (const { html } of draft.sections) texts.sections.push(await convert(html))
    for (const { html } of draft.annexes) texts.annexes.push(await convert(html))
    ready.push({ ...draft, texts })
  }
  return ready
}

interface Saving {
  req: PayloadRequest
  id: Id
  department: Id
  prefix: string
  /** Plans made so far. */
  made: Id[]
  /** Whether the database takes everything back by itself. */
  isAtomic: boolean
}

/** The names that a picture will have among the stored files; one that stands in several places is one file. */
const namesFor = (prefix: string, { full, card }: StoredPicture) => {
  const name = `${prefix}${full.file}`
  return { name, cardName: name.replace(/\.webp$/, `-${card.width}x${card.height}.webp`) }
}

const distinct = (pictures: StoredPicture[]) => [...new Map(pictures.map((one) => [one.full.file, one])).values()]

/** Lays the files down before the database is held; nothing names them yet. */
async function layDownPictures({ id, prefix }: Saving, pictures: StoredPicture[]): Promise<void> {
  for (const picture of distinct(pictures)) {
    const { name, cardName } = namesFor(prefix, picture)
    await layDown(id, picture.full.file, name)
    await layDown(id, picture.card.file, cardName)
  }
}

/** Writes the rows of the pictures, whose files lie there already. @returns the rows' ids by the number in the text */
async function savePictures({ req, department, prefix }: Saving, pictures: StoredPicture[]): Promise<Map<number, Id>> {
  const byFile = new Map<string, Id>()
  for (const picture of distinct(pictures)) {
    const { full, card, alt } = picture
    const { name, cardName } = namesFor(prefix, picture)
    const measures = ({ width, height, bytes }: EncodedPicture) => ({ width, height, filesize: bytes, mimeType: MIME })
    const { id } = await req.payload.create({
      collection: 'media',
      data: {
        alt: alt.slice(0, 200),
        visibility: 'restricted',
        department,
        filename: name,
        ...measures(full),
        // What Payload writes for an upload: the middle of the picture.
        focalX: 50,
        focalY: 50,
        sizes: { [cardPicture.name]: { filename: cardName, ...measures(card) } },
      },
      depth: 0,
      // The name of a file is never taken from a person; whether he may store files here was asked before.
      overrideAccess: true,
      req,
    })
    byFile.set(full.file, id)
  }
  return new Map(
    pictures.flatMap(({ index, full }) => {
      const id = byFile.get(full.file)
      return id === undefined ? [] : [[index, id] as const]
    }),
  )
}

function dataOf(plan: ReadyPlan, department: Id, stored: Map<number, Id>) {
  const { title, planType, eventType, risks, rows, texts } = plan
  return {
    title,
    planType,
    department,
    visibility: 'internal',
    ...(eventType ? { eventType } : {}),
    ...(risks ? { risks } : {}),
    sections: plan.sections.map((section, index) => {
      const text = texts.sections[index]
      return { title: section.title, level: section.level, ...(text ? { body: withPictures(text, stored) } : {}) }
    }),
    annexes: plan.annexes.map((annex, index) => {
      const text = texts.annexes[index]
      return { element: annex.element, title: annex.title, ...(text ? { body: withPictures(text, stored) } : {}) }
    }),
    ...rows,
  } satisfies Partial<EmergencyPlan>
}

async function saveAll(
  saving: Saving,
  plans: ReadyPlan[],
  pictures: StoredPicture[],
  fileName: string,
): Promise<ImportResult> {
  const { req, id, department } = saving
  const stored = await savePictures(saving, pictures)
  const made: ImportResult['plans'] = []
  for (const plan of plans) {
    const doc = await req.payload.create({
      collection: 'emergency-plans',
      data: dataOf(plan, department, stored),
      depth: 0,
      draft: true,
      overrideAccess: false,
      req,
    })
    made.push({ id: doc.id, title: doc.title })
    saving.made.push(doc.id)
  }
  const notes = plans.flatMap((plan) =>
    plan.notes.map((note) => ({ ...note, place: `${plan.title} ${note.place}`.trim() })),
  )
  const result: ImportResult = { plans: made, pictures: new Set(stored.values()).size, notes }
  await recordAudit(req, {
    action: 'manual.imported',
    title: fileName,
    subject: { collection: 'plan-imports', id },
    detail: { plans: made.map((plan) => String(plan.id)), pictures: result.pictures },
  })
  const row: unknown = await req.payload.db.updateOne({
    collection: 'plan-imports',
    where: { and: [{ id: { equals: id } }, { status: { equals: 'saving' } }] },
    data: { status: 'done', proposal: null, result: { ...result }, message: '' },
    req,
  })
  if (!row) throw refusal(req, '导入已被取消，没有保存任何内容。', 'The import was cancelled; nothing was saved.', 409)
  return result
}

/**
 * Takes back what a confirmation that failed has left: files of pictures, and, where there are no transactions (MongoDB
 * without a replica set), the documents too.
 */
async function takeBack({ req, prefix, made, isAtomic }: Saving): Promise<void> {
  if (!isAtomic) {
    const own = await createLocalReq({}, req.payload)
    for (const id of made)
      await req.payload.delete({ collection: 'emergency-plans', id, overrideAccess: true, req: own, trash: true })
    const where = { filename: { contains: prefix } }
    await req.payload.delete({ collection: 'media', where, overrideAccess: true, req: own })
  }
  await removeMediaFiles(prefix)
}

/**
 * Makes the drafts that the editor arranged, with their pictures: all of it or nothing, in his own name and with his
 * own rights. Of two confirmations at once one is refused.
 * @throws APIError 404 not his, 409 not (or no longer) to be confirmed, 400 an arrangement that does not fit
 */
export async function confirmImport(req: PayloadRequest, id: Id, arrangement: Arrangement): Promise<ImportResult> {
  const row = await findOwn(req, id)
  if (
    row.status !== 'ready' ||
    !(await moveOn(req.payload, id, ['ready'], { status: 'saving', updatedAt: new Date().toISOString() }))
  )
    throw refusal(
      req,
      '这次导入已经确认、取消或正由他人确认，请刷新页面查看结果。',
      'Already confirmed, cancelled or being confirmed; reload the page.',
      409,
    )
  const department = idOf(row.department) ?? ''
  const saving: Saving = { req, id, department, prefix: prefixOf(id), made: [], isAtomic: true }
  try {
    const content = await contentFor(req, id)
    const drafts = draftsFor(req, arrangement, content, knownPieces(row))
    const shown = new Set(
      drafts.flatMap(({ sections, annexes }) => [...sections, ...annexes].flatMap(({ html }) => numbersIn(html))),
    )
    const pictures = content.pictures.filter(({ index }) => shown.has(index))
    if (pictures.length > 0 && !(await mayCreateIn('media', req, department)))
      throw refusal(
        req,
        '您不能在所选部门上传图片，没有保存任何内容。请联系系统管理员。',
        'You may not upload pictures for that department; nothing was saved.',
        403,
      )
    const plans = await convertAll(req, drafts, pictures)
    await layDownPictures(saving, pictures)
    const result = await inTransaction(req, async () => {
      saving.isAtomic = Boolean(await req.transactionID)
      return saveAll(saving, plans, pictures, row.fileName)
    })
    await removeFolder(id)
    return result
  } catch (error) {
    await takeBack(saving)
    await moveOn(req.payload, id, ['saving'], { status: 'ready' })
    throw error
  }
}

async function contentFor(req: PayloadRequest, id: Id): Promise<Content> {
  const content = await readContent(id)
  if (content) return content
  throw refusal(
    req,
    '读取的内容已被清理，无法导入。请取消本次导入，重新上传手册。',
    'What was read is gone; cancel this import and upload the manual again.',
    409,
  )
}

function draftsFor(req: PayloadRequest, arrangement: Arrangement, content: Content, known: string[]): PlanDraft[] {
  if (!isSound(arrangement, known))
    throw refusal(
      req,
      '提交的结构与读取结果不符，没有保存。请刷新页面后再试。',
      'The arrangement does not fit what was read; reload the page.',
    )
  const plans = arrangement.plans.filter(({ isIncluded }) => isIncluded)
  if (plans.length === 0)
    throw refusal(req, '没有选中任何预案。请至少保留一份“导入”的预案。', 'No plan is chosen; keep at least one.')
  return plans.map((plan) => draftOf(plan, content.pieces))
}
