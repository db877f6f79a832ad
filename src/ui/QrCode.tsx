import { qrPath } from './qrPath'

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
  const { side, path } = qrPath(text)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      style={{ width: `${size}mm`, height: `${size}mm` }}
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
