import { open, readFile } from 'node:fs/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { DocxRefusal, limits } from '../model/docx'
import { archiveRefusal, contentTypeRefusal, refusalOf } from './rules/sniff'

/** The parts of a .docx file, unpacked one by one when they are asked for. */
export interface Archive {
  names: string[]
  /**
   * Unpacks a part; undefined when there is none of that name.
   * @param maxBytes the most that is unpacked, whatever the directory declares
   * @throws DocxRefusal `bomb` when it is larger, `damaged` when it cannot be unpacked
   */
  read: (name: string, maxBytes: number) => Promise<Buffer | undefined>
  close: () => void
}

const HEADER_BYTES = 8

/** Looks at the first bytes; only an OLE file, which is refused either way, is read whole. */
async function checkHeader(path: string): Promise<number> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0)
    const head = buffer.subarray(0, bytesRead)
    const first = refusalOf(head)
    const refused = first === 'notWord' ? refusalOf(await readFile(path)) : first
    if (refused) throw new DocxRefusal(refused)
    return size
  } finally {
    await file.close()
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    entries.push(entry)
    if (entries.length > limits.entries) break
  }
  return entries
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

function checkEntries(entries: Entry[], packedBytes: number): void {
  const refused = archiveRefusal(
    {
      names: entries.map(({ fileName }) => fileName),
      packedBytes,
      declaredBytes: sum(entries.map(({ uncompressedSize }) => uncompressedSize)),
      compressedBytes: sum(entries.map(({ compressedSize }) => compressedSize)),
      hasEncryptedEntry: entries.some((entry) => entry.isEncrypted()),
    },
    limits,
  )
  if (refused) throw new DocxRefusal(refused)
}

async function unpack(zip: ZipFile, entry: Entry, maxBytes: number): Promise<Buffer> {
  if (entry.uncompressedSize > maxBytes) throw new DocxRefusal('bomb')
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream) {
    const piece = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    bytes += piece.length
    if (bytes > maxBytes) {
      stream.destroy()
      throw new DocxRefusal('bomb')
    }
    chunks.push(piece)
  }
  return Buffer.concat(chunks, bytes)
}

/** Errors of a broken archive become the refusal that people read. */
async function orDamaged<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DocxRefusal) throw error
    throw new DocxRefusal('damaged', { cause: error })
  }
}

/**
 * Opens a .docx file after looking at what it claims to be: nothing is unpacked but what is asked for, and never more
 * than is allowed.
 * @param path file on disk
 * @throws DocxRefusal for anything but a sound Word document without macros
 */
export async function openArchive(path: string): Promise<Archive> {
  const packedBytes = await checkHeader(path)
  const zip = await orDamaged(() => openPromise(path, { autoClose: false }))
  try {
    const entries = await orDamaged(() => listEntries(zip))
    checkEntries(entries, packedBytes)
    const byName = new Map(entries.map((entry) => [entry.fileName, entry]))
    const read = async (name: string, maxBytes: number) => {
      const entry = byName.get(name)
      return entry && orDamaged(() => unpack(zip, entry, maxBytes))
    }
    const types = (await read('[Content_Types].xml', limits.part))?.toString('utf8') ?? ''
    const refused = contentTypeRefusal(types)
    if (refused) throw new DocxRefusal(refused)
    return { names: [...byName.keys()], read, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}
