import { safePath } from '@/shared/sameOrigin'
import { PageHeader } from '@/ui/PageHeader'
import { problemOf, SignInForm } from '@/users/site/SignInForm'

/** The form to sign in with, in place of a page that is for staff. */
export function SignInScreen({ next, problem }: { next: unknown; problem?: unknown }) {
  return (
    <>
      <PageHeader title="员工登录" lead="登录后可查阅内部标准、预案和联系电话，以及本人岗位、证书和培训记录。" />
      <div className="pt-6">
        <SignInForm next={safePath(next, '/me')} problem={problemOf(problem)} />
      </div>
    </>
  )
}
