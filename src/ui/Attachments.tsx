import { formatNumber } from '@/shared/format'
import { Icon } from './Icon'

export interface Attachment {
  url: string
  title: string
  filename: string
  bytes: number | null
}

const MEGABYTE = 1024 * 1024
const size = (bytes: number) =>
  bytes >= MEGABYTE ? `${formatNumber(bytes / MEGABYTE, 1)} MB` : `${formatNumber(Math.max(1, bytes / 1024), 0)} KB`

export function Attachments({ files }: { files: Attachment[] }) {
  return (
    <ul className="rows">
      {files.map((file) => (
        <li key={file.url} className="flex items-start gap-3">
          <span className="pt-1 text-soft">
            <Icon name="file" />
          </span>
          <div>
            <a href={file.url} className="row-link">
              {file.title}
            </a>
            <p className="text-sm text-faint">
              {[file.filename, file.bytes ? size(file.bytes) : ''].filter(Boolean).join('　')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
