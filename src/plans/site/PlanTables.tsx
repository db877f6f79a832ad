import { formatDate, formatQuantity } from '@/shared/format'
import { Icon } from '@/ui/Icon'
import { Phone } from '@/ui/Phone'
import type { Plan } from '../queries'

/** Whom to call, in call order. Numbers are for signed-in staff: others are told so. */
export function Contacts({ contacts, isSignedIn }: { contacts: Plan['contacts']; isSignedIn: boolean }) {
  return (
    <table className="data-table stack-table max-w-200">
      <caption>按呼叫顺序排列</caption>
      <thead>
        <tr>
          <th scope="col">职务</th>
          <th scope="col">姓名</th>
          <th scope="col">电话</th>
        </tr>
      </thead>
      <tbody>
        {contacts.map((contact) => (
          <tr key={`${contact.role}${contact.name}`}>
            <th scope="row">{contact.role}</th>
            <td data-label="姓名" className="whitespace-nowrap">
              {contact.name ?? '—'}
            </td>
            <td data-label="电话">{isSignedIn ? <Numbers contact={contact} /> : <HiddenNumber />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Numbers({ contact }: { contact: Plan['contacts'][number] }) {
  const numbers = [contact.phone, contact.backupPhone].filter((number) => number !== null)
  if (numbers.length === 0) return <span className="text-soft">未登记</span>
  return (
    <span className="flex flex-wrap gap-x-4">
      {numbers.map((number) => (
        <Phone key={number} number={number} label={`拨打${contact.role}`} />
      ))}
    </span>
  )
}

function HiddenNumber() {
  return (
    <span className="inline-flex items-center gap-1 text-soft">
      <Icon name="lock" size={16} />
      登录后可见电话
    </span>
  )
}

export function Organisation({ organisation }: { organisation: Plan['organisation'] }) {
  return (
    <table className="data-table stack-table max-w-200">
      <caption className="sr-only">应急组织机构与职责</caption>
      <thead>
        <tr>
          <th scope="col">职务</th>
          <th scope="col">担任人</th>
          <th scope="col">职责</th>
        </tr>
      </thead>
      <tbody>
        {organisation.map((row) => (
          <tr key={row.id ?? row.role}>
            <th scope="row">{row.role}</th>
            <td data-label="担任人" className="sm:whitespace-nowrap">
              {row.holder || '—'}
            </td>
            <td data-label="职责" className="whitespace-pre-line">
              {row.duties || '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Supplies({ supplies }: { supplies: Plan['supplies'] }) {
  return (
    <table className="data-table stack-table">
      <caption className="sr-only">应急物资清单</caption>
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">数量</th>
          <th scope="col">存放地点</th>
          <th scope="col">责任人</th>
          <th scope="col">下次检查</th>
        </tr>
      </thead>
      <tbody>
        {supplies.map((item) => (
          <tr key={item.id ?? item.name}>
            <th scope="row">{[item.name, item.model].filter(Boolean).join(' ')}</th>
            <td data-label="数量" className="whitespace-nowrap">
              {item.quantity ? formatQuantity(item.quantity, item.unit) : '—'}
            </td>
            <td data-label="存放地点">{item.place || '—'}</td>
            <td data-label="责任人">
              <span className="whitespace-nowrap">
                {item.keeper || '—'}{' '}
                {item.phone ? <Phone number={item.phone} label={`拨打${item.keeper ?? '责任人'}`} /> : null}
              </span>
            </td>
            <td data-label="下次检查" className="whitespace-nowrap">
              {formatDate(item.checkDueOn) || '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Drills({ drills }: { drills: Plan['drills'] }) {
  return (
    <table className="data-table stack-table">
      <caption className="sr-only">最近的演练</caption>
      <thead>
        <tr>
          <th scope="col">演练</th>
          <th scope="col">日期</th>
          <th scope="col">形式</th>
          <th scope="col">状态</th>
          <th scope="col">评估得分</th>
        </tr>
      </thead>
      <tbody>
        {drills.map((drill) => (
          <tr key={drill.id}>
            <th scope="row">
              <a href={`/drills/${drill.id}`}>{drill.title}</a>
            </th>
            <td data-label="日期" className="whitespace-nowrap">
              {formatDate(drill.heldOn) || '待定'}
            </td>
            <td data-label="形式">{drill.form}</td>
            <td data-label="状态">{drill.status}</td>
            <td data-label="评估得分">{drill.score === null ? '—' : `${drill.score} 分`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
