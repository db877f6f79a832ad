import type { Control, Release } from '@/publishing/model'
import { formatDate, machineDate } from '@/shared/format'
import { Chip } from './Chip'
import { Facts } from './Facts'

/** Version, validity, next review and all released versions of a controlled document. */
export function ControlFacts({ code, control }: { code: string | null; control: Control }) {
  return (
    <>
      <Facts
        facts={[
          { term: '文件编号', value: code },
          { term: '版本', value: control.versionLabel },
          { term: '发布日期', value: formatDate(control.releasedAt) },
          { term: '生效日期', value: formatDate(control.effectiveDate) },
          { term: '下次复审', value: control.retirement ? null : formatDate(control.nextReviewDate) },
          { term: '废止日期', value: formatDate(control.retirement?.on) },
          { term: '最近更新', value: formatDate(control.updatedAt) },
        ]}
      />
      {control.releases.length > 0 ? <Releases releases={control.releases} /> : null}
    </>
  )
}

/** Every released version with its lasting address, newest first. */
function Releases({ releases }: { releases: Release[] }) {
  return (
    <div className="pt-6">
      <h3 className="pb-2">历次发布</h3>
      <ul className="rows">
        {releases.map((release) => (
          <li key={release.label}>
            <p className="flex flex-wrap items-center gap-x-3">
              <a href={release.href} className="row-link">
                {release.label} 版
              </a>
              {release.releasedAt ? (
                <time dateTime={machineDate(release.releasedAt)} className="text-sm text-faint">
                  {formatDate(release.releasedAt)} 发布
                </time>
              ) : null}
              {release.effectiveDate ? (
                <span className="text-sm text-faint">{formatDate(release.effectiveDate)} 生效</span>
              ) : null}
              {release.isEmergency ? (
                <Chip tone="alarm" icon="warning">
                  紧急发布
                </Chip>
              ) : null}
            </p>
            {release.note ? <p className="whitespace-pre-line text-sm text-soft">{release.note}</p> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
