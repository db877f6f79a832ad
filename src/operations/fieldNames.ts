import type { FlattenedField, PayloadRequest } from 'payload'

interface FieldProblem {
  path: string
  message: string
  label?: unknown
}

const isProblem = (value: unknown): value is FieldProblem =>
  typeof value === 'object' && value !== null && 'path' in value && typeof value.path === 'string' && 'message' in value

/** The field's name in the caller's language; its path when the declaration has none. */
function nameOf(fields: FlattenedField[], path: string, language: string): string {
  const field = fields.find(({ name }) => name === path)
  const text: unknown = field && 'label' in field ? field.label : undefined
  if (typeof text === 'string') return text
  if (typeof text !== 'object' || text === null) return path
  return String(Object.entries(text).find(([key]) => key === language)?.[1] ?? path)
}

/**
 * The database names a field that must be unique by its path only; people are told its name.
 * @returns the answer to send instead, or undefined when every field is named already
 */
export function nameFields(error: Error, fields: FlattenedField[], req: PayloadRequest) {
  const data: unknown = 'data' in error ? error.data : undefined
  if (typeof data !== 'object' || data === null || !('errors' in data) || !Array.isArray(data.errors)) return undefined
  const problems = data.errors.filter(isProblem)
  if (problems.length === 0 || problems.every(({ label }) => label)) return undefined
  const { language } = req.i18n
  const named = problems.map((problem) => ({
    label: problem.label ?? nameOf(fields, problem.path, language),
    message: problem.message,
    path: problem.path,
  }))
  const heading = req.t('error:followingFieldsInvalid', { count: named.length })
  const message = `${heading} ${named.map(({ label, path }) => (typeof label === 'string' ? label : path)).join(', ')}`
  return { errors: [{ name: error.name, data: { ...data, errors: named }, message }] }
}
