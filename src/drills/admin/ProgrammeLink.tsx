import type { ServerProps } from 'payload'

/** Above the list of drills: the way to the year's programme, where what is missing is planned. */
export function ProgrammeLink({ i18n }: ServerProps) {
  return (
    <p>
      <a href="/drills">
        {i18n.language === 'en' ? 'Programme of the year' : '年度演练计划：看缺哪些演练，按建议排入'}
      </a>
    </p>
  )
}
