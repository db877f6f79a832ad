import type { Payload } from 'payload'
import type { Job } from '@/jobs/model'
import { addDays } from '@/shared/calendar'
import { isRecord } from '@/shared/record'
import { readInTurn } from './actions/read'
import { hasManual, listFolders, removeFolder, removeMediaFiles, removeNamed } from './files'
import { KEEP_DAYS } from './model'
import { listByStatus, moveOn } from './rows'

/** A reading that has said nothing for so long has died with its server. Milliseconds. */
const SILENT_MS = 3 * 60_000
/** The same for a confirmation, which says nothing while it works. */
const SAVING_MS = 15 * 60_000
const DAY_MS = 86_400_000

const attemptsOf = (result: unknown) =>
  isRecord(result) && typeof result['attempts'] === 'number' ? result['attempts'] : 0

/** What a crash has left: read once more, then given up with a reason. */
async function takeUp(payload: Payload, now: Date): Promise<void> {
  const before = (ms: number) => [{ updatedAt: { less_than: new Date(now.getTime() - ms).toISOString() } }]
  for (const { id, result } of await listByStatus(payload, ['queued', 'reading'], before(SILENT_MS))) {
    if (attemptsOf(result) < 1 && (await hasManual(id))) {
      const data = {
        status: 'queued',
        result: { attempts: attemptsOf(result) + 1 },
        updatedAt: now.toISOString(),
      } as const
      if (await moveOn(payload, id, ['queued', 'reading'], data)) void readInTurn(payload, id)
      continue
    }
    const message = '读取中断（服务器重启或文件已不在），没有导入任何内容。请重新上传。'
    if (await moveOn(payload, id, ['queued', 'reading'], { status: 'failed', message })) await removeFolder(id)
  }
  for (const { id } of await listByStatus(payload, ['saving'], before(SAVING_MS)))
    if (await moveOn(payload, id, ['saving'], { status: 'ready' })) await removeMediaFiles(`manual-${id}-`)
}

/** Nobody came back: what was read goes. */
async function clearOld(payload: Payload, now: Date): Promise<void> {
  const limit = addDays(now.toISOString(), -KEEP_DAYS)
  for (const { id } of await listByStatus(payload, ['ready'], [{ updatedAt: { less_than: limit } }])) {
    const message = `超过 ${KEEP_DAYS} 天没有确认，已自动清理。如仍需导入，请重新上传。`
    if (await moveOn(payload, id, ['ready'], { status: 'cancelled', proposal: null, message })) await removeFolder(id)
  }
  // Uploads cut off by a crash, and folders whose row is gone.
  for (const { name, ageMs } of await listFolders(now)) {
    const isUpload = name.startsWith('upload-')
    if (ageMs > (isUpload ? DAY_MS : (KEEP_DAYS + 1) * DAY_MS)) await removeNamed(name)
  }
}

/** Looks after imports: takes up what a crash has interrupted, clears what nobody confirmed. */
export const importsJob: Job = {
  name: 'plan-imports',
  everySeconds: 60,
  run: async ({ req, now }) => {
    await takeUp(req.payload, now)
    await clearOld(req.payload, now)
  },
}
