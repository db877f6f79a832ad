import { formatDate } from '@/shared/format'
import { Facts } from '@/ui/Facts'
import { Phone } from '@/ui/Phone'
import type { PersonView } from '../queries'

export function PersonFacts({ person }: { person: PersonView }) {
  return (
    <Facts
      facts={[
        {
          term: '部门',
          value: person.department ? <a href={person.department.href}>{person.department.name}</a> : null,
        },
        { term: '岗位', value: person.posts.map(({ name }) => name).join('、') },
        { term: '工号', value: person.employeeNo },
        { term: '状态', value: person.status },
        { term: '入职日期', value: formatDate(person.hiredOn) },
        { term: '到岗日期', value: formatDate(person.assignedOn) },
        { term: '联系电话', value: person.phone ? <Phone number={person.phone} label="拨打" /> : null },
        { term: '电子邮箱', value: person.email },
      ]}
    />
  )
}
