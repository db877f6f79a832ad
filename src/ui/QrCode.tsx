import { create } from 'qrcode'

interface Props {
  /** The address that a phone opens. */
  text: string
  /** What the code leads to, for who cannot see it. */
  label: string
  /** Side in millimetres, quiet zone included. */
  size: number
}

/** A QR code as vector drawing, made on the server: black on white in every colour scheme, so that phones read it. */
export function QrCode({ text, label, size }: Props) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const quiet = 4
  const side = modules.size + quiet * 2
  const dark = Array.from({ length: modules.size * modules.size }, (_, index) => index)
    .filter((index) => modules.data[index])
    .map((index) => `M${(index % modules.size) + quiet} ${Math.floor(index / modules.size) + quiet}h1v1h-1z`)
    .join('')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      style={{ width: `${size}mm`, height: `${size}mm` }}
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  )
}
