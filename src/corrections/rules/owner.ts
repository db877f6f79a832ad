/** What was found, who answers and by when: an owner writes what he did about it, and leaves these alone. */
const keptFields = {
  title: '问题',
  finding: '具体情况',
  source: '来源',
  owner: '责任人',
  dueOn: '整改期限',
  drill: '演练',
  response: '应急响应',
  plan: '涉及的预案',
  section: '涉及的章节',
  department: '部门',
} satisfies Record<string, string>

const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? plain(value.id) : (value ?? '')

const isSame = (before: unknown, after: unknown): boolean => {
  const [a, b] = [plain(before), plain(after)]
  return a === b || String(a) === String(b) || (Date.parse(String(a)) === Date.parse(String(b)) && /T/.test(String(a)))
}

/** Fields that an owner has changed although they are not his to change: the name of each. */
export function beyondOwner(before: Record<string, unknown>, data: Record<string, unknown>): string[] {
  return Object.entries(keptFields).flatMap(([name, title]) =>
    name in data && !isSame(before[name], data[name]) ? [title] : [],
  )
}
