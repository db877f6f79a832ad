import { keysOf } from '@/shared/label'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'

const problems = {
  'not-asked': '这份文件没有要求您确认，或您目前不在岗，因此没有保存。如有疑问请联系本部门负责人。',
  'signed-out': '登录已失效，没有保存。请重新登录后再确认。',
  'no-staff': '您的账号还没有对应的员工档案，无法留下阅读确认。请联系系统管理员，在账号里选择“对应员工”。',
  missing: '没有找到这份文件：可能已停用、改名，或不在您的查阅范围内。',
  origin: '这次提交不是从本站页面发出的，没有受理。请打开文件，在文末重新确认。',
  failed: '系统暂时无法保存。请过几分钟再试；仍不行请拨打服务热线。',
} as const
export type Problem = keyof typeof problems

/** A problem named in the address; anything else is none. */
export function problemOf(value: unknown): Problem | undefined {
  return keysOf(problems).find((key) => key === value)
}

/** Why a confirmation could not be taken, and what to do now. */
export function ResultPage({ problem, back }: { problem: Problem; back: string }) {
  return (
    <>
      <PageHeader title="阅读确认没有保存" />
      <div className="stack pt-6">
        <Notice kind="alarm" isAlert>
          <p>{problems[problem]}</p>
        </Notice>
        <p>
          <a href={back} className="button">
            {back === '/me' ? '回我的岗位' : '返回文件'}
          </a>
        </p>
      </div>
    </>
  )
}
