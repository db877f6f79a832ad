import { keysOf } from '@/shared/label'
import { Notice } from '@/ui/Notice'

const problems = {
  credentials: '邮箱或密码不正确，或账号已停用。请核对后重试；忘记密码请联系系统管理员。',
  busy: '尝试次数过多，请 15 分钟后再试。',
  failed: '系统暂时无法登录，请过几分钟再试；仍不行请拨打服务热线。',
  origin: '这次提交不是从本站页面发出的，没有受理。请在本页重新登录。',
} as const
export type SignInProblem = keyof typeof problems

/** A problem named in the address; anything else is none. */
export function problemOf(value: unknown): SignInProblem | undefined {
  return keysOf(problems).find((key) => key === value)
}

/** Signing in by a plain form: works without JavaScript. */
export function SignInForm({ next, problem }: { next: string; problem?: SignInProblem | undefined }) {
  return (
    <form action="/sign-in" method="post" className="card stack max-w-110">
      {problem ? (
        <Notice kind="alarm" isAlert>
          <p>{problems[problem]}</p>
        </Notice>
      ) : null}
      <input type="hidden" name="next" value={next} />
      <div>
        <label htmlFor="sign-in-email" className="font-bold">
          邮箱
        </label>
        <input
          id="sign-in-email"
          className="field mt-1"
          type="email"
          name="email"
          autoComplete="username"
          required
          maxLength={200}
        />
      </div>
      <div>
        <label htmlFor="sign-in-password" className="font-bold">
          密码
        </label>
        <input
          id="sign-in-password"
          className="field mt-1"
          type="password"
          name="password"
          autoComplete="current-password"
          required
          maxLength={200}
        />
      </div>
      <button type="submit" className="button w-full">
        登录
      </button>
      <p className="text-sm text-soft">账号由系统管理员开设，忘记密码请联系系统管理员重置。</p>
    </form>
  )
}
