import type { Metadata } from 'next'
import type { Visit } from '@/app/_lib/reader'
import { keysOf } from '@/shared/label'
import { EmptyState } from '@/ui/EmptyState'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { MIN_PASSWORD } from '@/users/model'
import { PasswordForm } from '@/users/site/PasswordForm'
import type { SearchParams } from './search'

export const passwordMeta: Metadata = {
  title: '设置密码',
  // The address may carry a one-time link, which no other site is to learn.
  referrer: 'no-referrer',
  robots: { index: false },
}

const problems = {
  repeat: '两次填写的新密码不一致，请重新填写。',
  weak: `新密码至少 ${MIN_PASSWORD} 个字符，且不能与登录邮箱相同。`,
  current: '当前密码不正确，密码没有修改。请核对后重试。',
  link: '链接已失效或已经用过，密码没有修改。请向系统管理员另要一个链接。',
  busy: '尝试次数过多，请 15 分钟后再试。',
  failed: '系统暂时无法保存，密码没有修改。请过几分钟再试。',
  origin: '这次提交不是从本站页面发出的，没有受理。请在本页重新填写。',
} as const

interface Props {
  visit: Visit
  searchParams: SearchParams
}

/** A new password: by a one-time link, or for the person who is signed in. */
export async function PasswordScreen({ visit: { reader }, searchParams }: Props) {
  const { token, problem } = await searchParams
  const link = typeof token === 'string' && token ? token : undefined
  const known = keysOf(problems).find((key) => key === problem)
  return (
    <>
      <PageHeader title="设置密码" lead={link ? '请设置新的登录密码，链接只能使用一次。' : null} />
      <div className="stack pt-6">
        {known ? (
          <Notice kind="alarm" isAlert>
            <p>{problems[known]}</p>
          </Notice>
        ) : null}
        {link || reader.user ? (
          <PasswordForm token={link} />
        ) : (
          <EmptyState title="请先登录">
            <p>
              登录后可以修改密码：<a href="/me?next=/password">去登录</a>
              。忘记密码请联系系统管理员，索取一次性重设链接。
            </p>
          </EmptyState>
        )}
      </div>
    </>
  )
}
