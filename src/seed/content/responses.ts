import type { EntryKind } from '@/responses/model'
import type { StaffKey } from './people'

/** The board of the night drill in dormitory 5: its minutes are those of the drill's timeline. */
export const drillResponse = {
  drill: '公寓 5 号楼夜间火灾疏散演练',
  plan: 'HQ-AB-Y01',
  department: 'AB',
  level: 'II',
  startedAt: '2026-09-17 21:30',
  /** Minutes since the start, who, what, about which task or contact, words. */
  entries: [
    [0, '雷振鸣', 'activated', null, '公寓 5 号楼 2 层洗衣房起火（模拟），西侧楼梯有烟。'],
    [0.3, '孟祥龙', 'task-taken', 'S-2', null],
    [0.5, '简雪梅', 'task-done', 'S-1', null],
    [0.8, '孟祥龙', 'called', 'C-2', null],
    [1, '贺志强', 'task-taken', 'S-3', null],
    [1.1, '龚志刚', 'task-taken', 'S-4', null],
    [1.4, '孟祥龙', 'confirmed', 'C-2', null],
    [1.6, '孟祥龙', 'task-done', 'L-II-4', null],
    [2, '孟祥龙', 'task-done', 'S-2', null],
    [2.2, '邓光明', 'task-taken', 'S-5', null],
    [2.6, '孟祥龙', 'task-done', 'L-II-2', null],
    [4, '邓光明', 'task-done', 'S-5', null],
    [5, '贺志强', 'task-done', 'S-3', null],
    [5, '薛建新', 'task-done', 'L-II-3', null],
    [6, '康卫东', 'task-done', 'S-6', null],
    [6.4, '孟祥龙', 'arrived', 'C-2', null],
    [7, '龚志刚', 'task-done', 'S-4', null],
    [7.1, '龚志刚', 'task-done', 'L-II-1', null],
    [9, '侯振宇', 'note', null, '2 名行动不便学生由专人护送到集合点。'],
    [12, '龚志刚', 'task-done', 'S-7', null],
    [18, '傅少华', 'note', null, '西侧疏散指示灯 2 处亮度不足，已拍照。'],
    [22, '秦立军', 'task-done', 'S-8', null],
    [22, '秦立军', 'ended', null, '演练科目全部完成，讲评后解散。'],
  ],
} as const satisfies {
  drill: string
  plan: string
  department: 'AB'
  level: 'II'
  startedAt: string
  entries: readonly (readonly [number, StaffKey, EntryKind, string | null, string | null])[]
}
