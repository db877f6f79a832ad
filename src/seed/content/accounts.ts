import type { DepartmentKey } from './departments'
import type { StaffKey } from './people'

/** One demonstration account per role; passwords are made when the seed runs and stand nowhere in the repository. */
export const accounts = [
  { role: 'admin', name: '系统管理员', staff: null, departments: [] },
  { role: 'editor', name: '叶倩', staff: '叶倩', departments: ['WX'] },
  { role: 'reviewer', name: '陆明远', staff: '陆明远', departments: ['BZ'] },
  { role: 'hr', name: '戴晓岚', staff: '戴晓岚', departments: ['ZH'] },
  { role: 'inspector', name: '温雅琴', staff: '温雅琴', departments: ['ZH'] },
  { role: 'staff', name: '罗志成', staff: '罗志成', departments: ['WX'] },
] as const satisfies readonly {
  role: 'admin' | 'editor' | 'reviewer' | 'hr' | 'inspector' | 'staff'
  name: string
  staff: StaffKey | null
  departments: readonly DepartmentKey[]
}[]
