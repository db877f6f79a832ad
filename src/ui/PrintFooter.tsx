import { qrImage } from './qrPath'

/** What a CSS string may hold without escapes; the rest is dropped: it is only a code and a version. */
const plain = (text: string) => text.replace(/[^\p{L}\p{N} .·()（）/-]/gu, '')

interface Props {
  code: string | null
  version: string | null
  /** The whole address of the page that says whether this version still holds. */
  validity?: string | null | undefined
}

/** Side of the code in the margin, in millimetres: read from 20 cm by a phone, and clear of the page number. */
const QR_MM = 20

/**
 * The document's code and version at the foot of every printed page, and the code that tells whether it still holds;
 * the page number stands in print.css. A margin box takes its content from a style sheet only, so each document
 * brings one of a few rules.
 */
export function PrintFooter({ code, version, validity }: Props) {
  const text = [code, version ? `版本 ${version}` : '', validity ? '扫码查有效性' : ''].filter(Boolean).join('  ')
  const left = `@bottom-left { content: "${plain(text)}"; font: 10pt sans-serif; }`
  const right = validity
    ? `@bottom-right { content: url("${qrImage(validity, QR_MM)}"); text-align: right; vertical-align: middle; }`
    : ''
  return <style>{`@page { ${left} ${right} }`}</style>
}
