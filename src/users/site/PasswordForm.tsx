'use client'

import { type FieldErrors, useForm } from 'react-hook-form'
import { MIN_PASSWORD } from '@/users/model'

interface Fields {
  current: string
  password: string
  repeat: string
}

interface Props {
  /** Of a one-time link; without it the current password is asked for. */
  token?: string | undefined
}

const rules = {
  current: { required: '请填写当前密码。' },
  password: {
    required: '请填写新密码。',
    minLength: { value: MIN_PASSWORD, message: `新密码至少 ${MIN_PASSWORD} 个字符。` },
  },
  repeat: {
    required: '请再次填写新密码。',
    validate: (repeat: string, { password }: Fields) => repeat === password || '两次填写的新密码不一致，请重新填写。',
  },
}

const labels = { current: '当前密码', password: '新密码', repeat: '再次填写新密码' }

/** Said beside the field before anything is sent; the server checks again, and alone where there is no JavaScript. */
export function PasswordForm({ token }: Props) {
  const { register, handleSubmit, formState } = useForm<Fields>({ mode: 'onTouched' })
  const names: (keyof Fields)[] = token ? ['password', 'repeat'] : ['current', 'password', 'repeat']
  // The form itself is sent, not a request by script: the answer is a page.
  const send = handleSubmit((_fields, event) => {
    if (event?.target instanceof HTMLFormElement) event.target.submit()
  })
  return (
    <form action="/set-password" method="post" onSubmit={send} className="card stack max-w-110">
      {token ? <input type="hidden" name="token" value={token} /> : null}
      {names.map((name) => (
        <div key={name}>
          <label htmlFor={`password-${name}`} className="font-bold">
            {labels[name]}
          </label>
          <input
            id={`password-${name}`}
            className="field mt-1"
            type="password"
            autoComplete={name === 'current' ? 'current-password' : 'new-password'}
            required
            maxLength={200}
            aria-invalid={formState.errors[name] ? true : undefined}
            aria-describedby={formState.errors[name] ? `password-${name}-error` : undefined}
            {...register(name, rules[name])}
          />
          <FieldError id={`password-${name}-error`} errors={formState.errors} name={name} />
        </div>
      ))}
      <button type="submit" className="button w-full">
        保存新密码
      </button>
      <p className="text-sm text-soft">至少 {MIN_PASSWORD} 个字符。保存后，其他设备上的登录随即失效。</p>
    </form>
  )
}

function FieldError({ id, errors, name }: { id: string; errors: FieldErrors<Fields>; name: keyof Fields }) {
  const message = errors[name]?.message
  return message ? (
    <p id={id} role="alert" className="text-sm text-alarm">
      {message}
    </p>
  ) : null
}
