import type { DocxRefusalCode } from '../../model/docx'

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((character, index) => bytes[index] === character.charCodeAt(0))

/** The header of an OLE compound file: old Word and Excel files, and encrypted new ones. */
const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'

/** Names in an OLE directory are UTF-16. */
const utf16 = (name: string) => Buffer.from(name, 'utf16le')

/** Why a file is no .docx archive, by its content; undefined for a zip archive, which has to be looked into. */
export function refusalOf(bytes: Buffer): DocxRefusalCode | undefined {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, 'PK')) return undefined
  if (startsWith(bytes, '%PDF-')) return 'pdf'
  if (!startsWith(bytes, OLE)) return 'notWord'
  if (bytes.includes(utf16('EncryptedPackage'))) return 'encrypted'
  return bytes.includes(utf16('WordDocument')) ? 'oldWord' : 'notWord'
}

/** What an archive says of itself before anything is unpacked. */
export interface ArchiveFacts {
  names: string[]
  packedBytes: number
  /** Sum of the sizes its directory declares, and the largest of them. */
  declaredBytes: number
  compressedBytes: number
  hasEncryptedEntry: boolean
}

export interface ArchiveLimits {
  entries: number
  unpacked: number
  ratio: number
  ratioFrom: number
}

/** Why an archive must not be unpacked, or is no Word document. */
export function archiveRefusal(facts: ArchiveFacts, limits: ArchiveLimits): DocxRefusalCode | undefined {
  const { names, packedBytes, declaredBytes } = facts
  const isBomb =
    names.length > limits.entries ||
    declaredBytes > limits.unpacked ||
    // Parts that lie over each other: each is small, all together are not.
    facts.compressedBytes > packedBytes ||
    (declaredBytes > limits.ratioFrom && declaredBytes > packedBytes * limits.ratio)
  if (isBomb) return 'bomb'
  if (facts.hasEncryptedEntry) return 'encrypted'
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) return 'macros'
  return names.includes('[Content_Types].xml') ? undefined : 'notWord'
}

/** Whether the list of content types names a Word document with macros, or no Word document at all. */
export function contentTypeRefusal(contentTypes: string): DocxRefusalCode | undefined {
  if (/wordprocessingml\.(document|template)\.main\+xml/i.test(contentTypes)) return undefined
  return /ms-word\.(document|template)\.macroEnabled/i.test(contentTypes) ? 'macros' : 'notWord'
}
