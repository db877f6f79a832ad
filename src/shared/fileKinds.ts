const startsWith = (bytes: Uint8Array, signature: number[], offset = 0) =>
  signature.every((byte, index) => bytes[offset + index] === byte)
const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))

/** The office format of a ZIP archive by the names of its parts, which stand in it uncompressed; macros are no part of it. */
function officeExtension(bytes: Uint8Array): string | undefined {
  const names = new TextDecoder('latin1').decode(bytes)
  if (!names.includes('[Content_Types].xml') || names.includes('vbaProject.bin')) return undefined
  if (names.includes('word/document.xml')) return 'docx'
  return names.includes('xl/workbook.xml') ? 'xlsx' : undefined
}

/** The extensions that fit a file by its content; none for what may not be uploaded. */
export function extensionsOf(bytes: Uint8Array): string[] {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return ['jpg', 'jpeg']
  if (startsWith(bytes, [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a])) return ['png']
  if (startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8)) return ['webp']
  if (startsWith(bytes, ascii('%PDF-'))) return ['pdf']
  const office = startsWith(bytes, [...ascii('PK'), 3, 4]) ? officeExtension(bytes) : undefined
  return office ? [office] : []
}

/** Whether a file is of an accepted kind and is called what it is. */
export function isAccepted(name: string, bytes: Uint8Array): boolean {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  return extension !== undefined && extensionsOf(bytes).includes(extension)
}
