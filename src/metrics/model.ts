import { type Bilingual, label } from '@/shared/label'

export interface Metric {
  label: Bilingual
  unit: string
  /** How it is counted, for readers. */
  definition: string
}

/** Figures that a summary takes from the records of its year. */
export const metrics = {
  'standards-published': {
    label: label('已发布服务标准', 'Standards published'),
    unit: '项',
    definition: '年末有效（已发布、未废止）的服务标准与作业程序数',
  },
  'plans-published': {
    label: label('已发布应急预案', 'Plans published'),
    unit: '项',
    definition: '年末有效（已发布、未废止）的应急预案数',
  },
  'drills-held': {
    label: label('完成应急演练', 'Drills held'),
    unit: '次',
    definition: '当年演练日期在内、状态为“已完成”的演练次数',
  },
  'drill-participants': {
    label: label('演练参加人次', 'Drill participants'),
    unit: '人次',
    definition: '当年已完成演练的参加人数之和',
  },
  'sessions-held': {
    label: label('举办培训', 'Training sessions'),
    unit: '期',
    definition: '当年开始、状态为“已举办”的培训班次数',
  },
  'training-attendances': {
    label: label('培训人次', 'Attendances'),
    unit: '人次',
    definition: '当年出勤为“出席”的培训记录数',
  },
  'training-hours': {
    label: label('培训学时', 'Training hours'),
    unit: '学时',
    definition: '当年出勤为“出席”的培训记录学时之和',
  },
  'training-pass-rate': {
    label: label('培训合格率', 'Pass rate'),
    unit: '%',
    definition: '当年出席的培训记录中合格的比例',
  },
  'certificates-issued': {
    label: label('新取得证书', 'Certificates issued'),
    unit: '本',
    definition: '当年发证的技能认证数',
  },
  'evaluations-done': {
    label: label('开展星级评定', 'Evaluations'),
    unit: '次',
    definition: '当年已发布的星级评定次数',
  },
  'average-score': {
    label: label('星级评定平均分', 'Average score'),
    unit: '分',
    definition: '当年已发布的星级评定总分的算术平均',
  },
  'five-star-count': { label: label('五星评定', 'Five stars'), unit: '次', definition: '当年已发布且获五星的评定次数' },
} satisfies Record<string, Metric>
export type MetricKey = keyof typeof metrics
