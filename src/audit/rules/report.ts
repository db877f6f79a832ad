import type { Problem, ProblemKind } from './verify'

const words: Record<ProblemKind, string> = {
  altered: '内容被改动过（与哈希不符）',
  unlinked: '与前一条的哈希衔接不上',
  missing: '缺失',
  reordered: '序号重复或位置不对',
  truncated: '末尾缺失',
  headless: '末尾的记号缺失，无法确认其后有没有条目被删除',
}

/** One problem as a line for the operator. */
export function describeProblem({ kind, seq, until }: Problem): string {
  return `第 ${until === undefined ? seq : `${seq}–${until}`} 条：${words[kind]}`
}
