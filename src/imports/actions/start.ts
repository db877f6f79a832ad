import { rename } from 'node:fs/promises'
import type { PayloadRequest } from 'payload'
import { hasRole, mayCreateIn, ownDepartments } from '@/access/accessFor'
import { refusal } from '@/config/say'
import type { Id } from '@/shared/ids'
import { discard, makeFolder, manualOf, receive, removeFolder } from '../files'
import { readInTurn } from './read'

/** Imports of one person that wait or are being read at the same time. */
const MAX_OPEN = 3

interface Upload {
  fileName: string
  department: Id | undefined
  body: ReadableStream<Uint8Array> | null
}

async function refuseTooMany(req: PayloadRequest, owner: Id): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'plan-imports',
    overrideAccess: true,
    req,
    where: { and: [{ owner: { equals: owner } }, { status: { in: ['queued', 'reading'] } }] },
  })
  if (totalDocs >= MAX_OPEN)
    throw refusal(
      req,
      `您已有 ${MAX_OPEN} 份手册正在读取，请等其中一份读完，或取消一份后再导入。`,
      `${MAX_OPEN} of your manuals are being read; wait for one, or cancel one.`,
      409,
    )
}

/** Who may bring in a manual, and for which department. */
async function allowedDepartment(req: PayloadRequest, wanted: Id | undefined): Promise<Id> {
  if (!req.user || !hasRole(req, 'admin', 'editor'))
    throw refusal(req, '只有编辑和系统管理员可以导入手册。', 'Editors and administrators only.', 403)
  const department = wanted ?? ownDepartments(req)[0]
  if (department === undefined)
    throw refusal(req, '请选择预案归属的部门。', 'Choose the department that the plans will belong to.')
  if (!(await mayCreateIn('emergency-plans', req, department)))
    throw refusal(req, '您不能在所选部门新建预案，请选择本部门。', 'You may not create plans of that department.', 403)
  return department
}

/**
 * Takes a manual in and begins to read it in the background. The file lies in a private folder until the import is
 * confirmed or given up; nothing else is stored.
 * @throws APIError 403, 400, 409; DocxRefusal when the file is empty or too large
 * @returns the import's id
 */
export async function startImport(req: PayloadRequest, { fileName, department, body }: Upload): Promise<Id> {
  const owned = await allowedDepartment(req, department)
  await refuseTooMany(req, req.user?.id ?? '')
  const file = await receive(body)
  let id: Id | undefined
  try {
    const row = await req.payload.create({
      collection: 'plan-imports',
      data: {
        fileName: fileName.replace(/[\\/\p{Cc}]/gu, '').slice(0, 200) || '手册.docx',
        owner: req.user?.id ?? '',
        status: 'queued',
        progress: 0,
        department: owned,
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    id = row.id
    await makeFolder(id)
    await rename(file, manualOf(id))
  } catch (error) {
    await discard(file)
    if (id !== undefined) {
      await removeFolder(id)
      await req.payload.delete({ collection: 'plan-imports', id, overrideAccess: true })
    }
    throw error
  }
  void readInTurn(req.payload, id)
  return id
}
