import type { CertificateKey } from '../certificateTypes'
import type { DepartmentKey } from '../departments'
import type { StaffKey } from '../people'
import type { ContactSeed, PlanSeed } from '../types'

export type Plan = PlanSeed<DepartmentKey, StaffKey, CertificateKey>

/** A colleague to call; the numbers are taken from the person and the department when the seed runs. */
export const colleague = (role: string, staff: StaffKey): ContactSeed<StaffKey> => ({ role, staff })

/** A service outside the office. */
export const outside = (role: string, name: string, phone: string): ContactSeed<StaffKey> => ({ role, name, phone })

export const publicServices = {
  fire: outside('消防救援', '消防救援机构', '119'),
  ambulance: outside('医疗急救', '急救中心', '120'),
  police: outside('公安', '公安机关', '110'),
  clinic: outside('校医院', '东麓大学医院值班室', '0000-5557120'),
  duty: outside('学校总值班', '东麓大学总值班室', '0000-5557000'),
}

/** Who may stand a response down, worded alike in every plan. */
export const levelChanges = (raise: string, end: string) => ({
  raise,
  lower: '事态得到控制、影响范围缩小并经现场指挥确认 30 分钟内无反复的，由原启动人宣布降级。',
  end,
})
