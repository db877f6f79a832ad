import { create } from 'qrcode'

/** The quiet zone that readers need, in modules. */
const QUIET = 4

/** A QR code as one path, and the side of the square that it stands in. */
export function qrPath(text: string): { side: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const path = Array.from({ length: modules.size * modules.size }, (_, index) => index)
    .filter((index) => modules.data[index])
    .map((index) => `M${(index % modules.size) + QUIET} ${Math.floor(index / modules.size) + QUIET}h1v1h-1z`)
    .join('')
  return { side: modules.size + QUIET * 2, path }
}

/** A QR code as an image address for a style sheet. @param millimetres its side, quiet zone included */
export function qrImage(text: string, millimetres: number): string {
  const { side, path } = qrPath(text)
  const size = `width="${millimetres}mm" height="${millimetres}mm"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}"/></svg>`
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
