import { expect, it } from 'vitest'
import { underDepartments } from '@/departments/rules'

it('puts items under their departments in the departments’ order, strangers last', () => {
  const departments = [
    { id: 2, name: '维修', code: 'WX' },
    { id: 1, name: '安保', code: 'AB' },
    { id: 3, name: '空', code: 'KK' },
  ]
  const items = [
    { title: 'a', department: 1 },
    { title: 'b', department: '2' },
    { title: 'c', department: 9 },
    { title: 'd', department: undefined },
    { title: 'e', department: 1 },
  ]
  const groups = underDepartments(departments, items)
  expect(groups.map(({ department, items: own }) => [department?.code, own.map(({ title }) => title)])).toEqual([
    ['WX', ['b']],
    ['AB', ['a', 'e']],
    [undefined, ['c', 'd']],
  ])
})
