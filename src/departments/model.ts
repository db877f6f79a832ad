import { type Bilingual, label } from '@/shared/label'

export const departmentKinds = {
  office: label('综合管理', 'Office'),
  maintenance: label('维修', 'Maintenance'),
  cleaning: label('保洁', 'Cleaning'),
  security: label('安保', 'Security'),
  catering: label('餐饮', 'Catering'),
  transport: label('车队', 'Transport'),
  property: label('物业', 'Property'),
  greening: label('绿化', 'Greening'),
  procurement: label('采购仓储', 'Procurement and stores'),
  other: label('其他', 'Other'),
} satisfies Record<string, Bilingual>
