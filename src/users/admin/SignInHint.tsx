import type { ServerProps } from 'payload'

/** Says on the console's sign-in screen whom it is for, and where everybody else goes. */
export function SignInHint({ i18n }: ServerProps) {
  const isEnglish = i18n.language === 'en'
  return (
    <p className="hq-hint">
      {isEnglish
        ? 'The console for administrators, editors, reviewers, HR and inspectors.'
        : '管理后台，供管理员、编辑、审核、人事和评定人员使用。'}
      <br />
      <a href="/me">{isEnglish ? 'Staff sign in here' : '员工请由“我的岗位”登录'}</a>
    </p>
  )
}
