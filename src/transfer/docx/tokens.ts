/** Marks that travel through the conversion inside the text: characters of the private use area, which no text has. */
const PARAGRAPH = ['\ue000', '\ue001'] as const
const PICTURE = ['\ue002', '\ue003'] as const

export const paragraphToken = (index: number): string => `${PARAGRAPH[0]}${index}${PARAGRAPH[1]}`
export const pictureToken = (index: number): string => `${PICTURE[0]}${index}${PICTURE[1]}`

const PARAGRAPH_PATTERN = /\ue000(\d+)\ue001/
const PICTURE_PATTERN = /\ue002(\d+)\ue003/g

/** A text without marks; characters of the document's own that look like them are taken out too. */
export const withoutTokens = (text: string): string =>
  text.replace(/\ue000\d+\ue001/g, '').replace(/\ue002\d+\ue003/g, '')

export const withoutPrivateUse = (xml: string): string => xml.replace(/[\ue000-\ue003]/g, '')

/** The paragraph that a piece of HTML came from; undefined when it is not marked. */
export function paragraphIn(html: string): number | undefined {
  const found = PARAGRAPH_PATTERN.exec(html)?.[1]
  return found === undefined ? undefined : Number(found)
}

/**
 * Puts pictures in the place of their marks. A picture is a block for the editor: a paragraph that holds one is cut in
 * two around it.
 * @param altOf description of a picture, ready to stand in an attribute
 */
export function placePictures(html: string, altOf: (index: number) => string): string {
  const image = (index: string) => `<img data-picture="${index}" alt="${altOf(Number(index))}" />`
  return html
    .replace(/<(p|li)>((?:(?!<\/?\1>)[\s\S])*?)<\/\1>/g, (whole, tag: string, inner: string) => {
      if (!inner.includes(PICTURE[0]) || tag === 'li') return whole
      const pieces = inner.split(PICTURE_PATTERN)
      return pieces
        .map((piece, order) => (order % 2 === 1 ? image(piece) : piece.trim() === '' ? '' : `<p>${piece}</p>`))
        .join('')
    })
    .replace(PICTURE_PATTERN, (_, index: string) => image(index))
}
