import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import JSZip from 'jszip'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openArchive } from '@/transfer/docx/archive'
import { readDocx } from '@/transfer/docx/read'
import { type DocxRefusalCode, docxRefusals } from '@/transfer/model/docx'
import { makeDocx, paragraph } from '../../helpers/docx/make'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'docx-bad-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ])
const sound = () => makeDocx({ body: [paragraph('正文')] })

async function zipOf(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new JSZip()
  for (const [name, data] of Object.entries(parts)) zip.file(name, data)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** A part that declares a few bytes and unpacks to many. */
async function lyingBomb(): Promise<Buffer> {
  const bytes = await makeDocx({
    body: [paragraph('零'.repeat(50))],
    parts: { 'word/styles.xml': Buffer.alloc(40_000_000, 32) },
  })
  const name = Buffer.from('word/styles.xml')
  const directory = bytes.lastIndexOf(name) - 46
  bytes.writeUInt32LE(1000, directory + 24)
  return bytes
}

const truncated = async () => {
  const bytes = await sound()
  return bytes.subarray(0, Math.floor(bytes.length / 2))
}

async function brokenInside(): Promise<Buffer> {
  const bytes = await sound()
  const at = bytes.indexOf(Buffer.from('word/document.xml')) + 'word/document.xml'.length
  bytes.fill(0xff, at + 4, at + 60)
  return bytes
}

it.each<[name: string, make: () => Promise<Buffer> | Buffer, code: DocxRefusalCode]>([
  ['an empty file', () => Buffer.alloc(0), 'empty'],
  ['an old .doc', () => ole('WordDocument'), 'oldWord'],
  ['an encrypted file', () => ole('EncryptedPackage'), 'encrypted'],
  ['an old .xls', () => ole('Workbook'), 'notWord'],
  ['a PDF by another name', () => Buffer.from('%PDF-1.7\n…'), 'pdf'],
  ['a text by another name', () => Buffer.from('hello, this is no archive'), 'notWord'],
  ['an archive of other things', () => zipOf({ 'a.txt': 'a' }), 'notWord'],
  [
    'a workbook by another name',
    () =>
      makeDocx({ body: [], mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }),
    'notWord',
  ],
  ['half a file', truncated, 'damaged'],
  ['a file broken inside', brokenInside, 'damaged'],
  ['broken XML', () => makeDocx({ body: ['<w:p><w:r></w:p>'] }), 'damaged'],
  [
    'entities of its own',
    () =>
      makeDocx({ body: [paragraph('x')], parts: { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } }),
    'damaged',
  ],
  [
    'a zip bomb that says so',
    () => makeDocx({ body: [], parts: { 'word/media/a.bin': Buffer.alloc(60_000_000) } }),
    'bomb',
  ],
  ['a zip bomb that lies', lyingBomb, 'damaged'],
  [
    'more parts than a manual has',
    () =>
      makeDocx({ body: [], parts: Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`x/${index}`, ''])) }),
    'bomb',
  ],
  ['macros', () => makeDocx({ body: [], parts: { 'word/vbaProject.bin': 'x' } }), 'macros'],
  [
    'a macro document without macros inside',
    () => makeDocx({ body: [], mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    'macros',
  ],
  ['a document without text', () => makeDocx({ body: ['<w:p/>'] }), 'noText'],
])('refuses %s', async (name, make, code) => {
  const file = path.join(folder, `${name}.docx`)
  await writeFile(file, await make())
  const open = async () => {
    const archive = await openArchive(file)
    try {
      await readDocx(archive, { isTitle: () => false })
    } finally {
      archive.close()
    }
  }
  await expect(open()).rejects.toMatchObject({ code, message: docxRefusals[code].zh })
})
