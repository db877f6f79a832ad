const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export interface WordFileAnswer {
  /** The name under which it is saved, ending included. */
  name: string
  file: Buffer
}

/** A Word file as the answer to a request, to be saved rather than shown, and kept by nobody on the way. */
export const wordAnswer = ({ name, file }: WordFileAnswer): Response =>
  new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': DOCX,
      'Content-Disposition': `attachment; filename="document.docx"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  })
