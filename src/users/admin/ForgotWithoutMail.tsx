import type { AdminViewServerProps } from 'payload'

/**
 * The forgot-password page of an installation without a mail server: it says whom to ask, instead of promising
 * a mail that never comes.
 */
export async function ForgotWithoutMail({ initPageResult }: AdminViewServerProps) {
  const { i18n, payload } = initPageResult.req
  const isEnglish = i18n.language === 'en'
  const { servicePhone } = await payload.findGlobal({
    slug: 'site-settings',
    depth: 0,
    overrideAccess: false,
    select: { servicePhone: true },
  })
  return (
    <div className="hq-forgot">
      <h1>{isEnglish ? 'Forgot your password?' : '忘记密码'}</h1>
      <p>
        {isEnglish
          ? 'Mail is not set up here, so the system cannot send you a link. Please ask an administrator for a one-time reset link; with it you set a new password yourself.'
          : '邮件未配置，系统无法向您发送重设密码的邮件。请联系系统管理员为您生成一次性重设链接，打开链接即可自行设置新密码。'}
      </p>
      {servicePhone ? (
        <p>
          {isEnglish ? 'Service phone: ' : '服务热线：'}
          <a href={`tel:${servicePhone.replace(/[^\d+]/g, '')}`}>{servicePhone}</a>
        </p>
      ) : null}
      <p>
        <a href="/admin/login">{i18n.t('authentication:backToLogin')}</a>
      </p>
    </div>
  )
}
