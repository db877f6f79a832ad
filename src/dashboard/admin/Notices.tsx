import type { ReactNode } from 'react'
import type { MailProblems } from '@/notifications/queries'
import type { ResponseListRow } from '@/responses/queries'
import { type Bilingual, label } from '@/shared/label'
import { Icon } from '@/ui/Icon'

function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <aside className="hq-notice" aria-label={title}>
      <Icon name="info" />
      <div>
        <p className="hq-notice__title">{title}</p>
        <p>{children}</p>
      </div>
    </aside>
  )
}

/** For administrators of an installation without a mail server: what does not work, and what to do instead. */
export function MailNotice({ say }: { say: (text: Bilingual) => string }) {
  return (
    <Notice title={say(label('邮件未配置', 'Mail is not set up'))}>
      {say(
        label(
          '系统不会发出任何邮件，员工无法自助找回密码。需要时可在“账号”中打开该员工的账号，生成一次性重设链接转交本人；要启用邮件，请由运维人员设置 SMTP_URL 与 MAIL_FROM 后重新启动。',
          'No mail leaves this system, so nobody can recover a password alone. Open the person’s account under Users to make a one-time reset link and hand it over. To switch mail on, have SMTP_URL and MAIL_FROM set and the service restarted.',
        ),
      )}
    </Notice>
  )
}

interface MailProblemProps {
  problems: MailProblems
  momentOf: (moment: string) => string
  say: (text: Bilingual) => string
}

/** For administrators, while notices do not reach people by mail: how many, why, and when it is tried again. */
export function MailProblemNotice({ problems, momentOf, say }: MailProblemProps) {
  const { waiting, failed, error, since, nextAt } = problems
  const next = nextAt ? momentOf(nextAt) : null
  return (
    <Notice title={say(label('有通知没有发出邮件', 'Some notices could not be mailed'))}>
      {say(
        label(
          `${momentOf(since)} 起：${waiting} 条将自动重试，${failed} 条已放弃。邮件服务器的最近一次答复：${error}。${next ? `下次尝试：${next}。` : ''}收件人在“我的通知”中仍可看到；请核对邮件服务器、SMTP_URL 和收件人的邮箱地址。`,
          `Since ${momentOf(since)}: ${waiting} will be tried again, ${failed} were given up. The server’s last words: ${error}. ${next ? `Next attempt: ${next}. ` : ''}People still see them under “my notices”. Check the mail server, SMTP_URL and the addresses.`,
        ),
      )}
    </Notice>
  )
}

/** For editors and reviewers whose account names no department: why they see nothing to do. */
export function DepartmentNotice({ say }: { say: (text: Bilingual) => string }) {
  return (
    <Notice title={say(label('您的账号还没有所属部门', 'Your account has no department yet'))}>
      {say(
        label(
          '编辑和审核的范围由所属部门决定。请联系系统管理员，在您的账号中填写“所属部门”。',
          'Departments decide what you may edit and review. Please ask an administrator to enter yours in your account.',
        ),
      )}
    </Notice>
  )
}

/** What is going on now; a drill says so. */
export function ResponseNotice({ rows, say }: { rows: ResponseListRow[]; say: (text: Bilingual) => string }) {
  if (rows.length === 0) return null
  return (
    <Notice title={say(label('进行中的应急响应', 'Responses going on'))}>
      {rows.map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 ? '　' : ''}
          <a href={`/responses/${id}`}>{title}</a>
        </span>
      ))}
    </Notice>
  )
}
