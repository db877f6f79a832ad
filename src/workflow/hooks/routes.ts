import type { CollectionBeforeValidateHook, Where } from 'payload'
import { ValidationError } from 'payload'
import { say } from '@/config/say'
import { idOf, idsOf } from '@/shared/ids'
import { isRecord } from '@/shared/record'

/** A step of named people names some, a step of a role names it; one route for one kind of document in one place. */
export const checkRoute: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (!data) return data
  const route = { ...originalDoc, ...data }
  const steps: unknown[] = Array.isArray(route.steps) ? route.steps : []
  const errors = steps.flatMap((step, index) => {
    if (!isRecord(step)) return []
    if (step.kind === 'people' && idsOf(step.people).length === 0)
      return [
        {
          path: `steps.${index}.people`,
          label: say(req, '人员', 'People'),
          message: say(
            req,
            `第 ${index + 1} 步没有人：请至少选择一名审核人员，或改为按角色审核。`,
            `Step ${index + 1} names nobody: choose at least one person, or a role.`,
          ),
        },
      ]
    return step.kind === 'role' && !step.role
      ? [
          {
            path: `steps.${index}.role`,
            label: say(req, '角色', 'Role'),
            message: say(req, `第 ${index + 1} 步请选择角色。`, `Choose the role of step ${index + 1}.`),
          },
        ]
      : []
  })
  if (steps.length === 0)
    errors.push({
      path: 'steps',
      label: say(req, '审核步骤', 'Steps'),
      message: say(req, '审核路线至少要有一步。', 'A route has at least one step.'),
    })
  if (route.isActive !== false && (await hasTwin(req, route)))
    errors.push({
      path: 'department',
      label: say(req, '部门', 'Department'),
      message: say(
        req,
        '这类文件在这个部门已有启用的审核路线，请修改原路线或先停用它。',
        'There is an active route for these documents in this department already; change or deactivate that one.',
      ),
    })
  if (errors.length > 0) throw new ValidationError({ collection: 'approval-routes', errors, req }, req.t)
  return data
}

async function hasTwin(req: Parameters<CollectionBeforeValidateHook>[0]['req'], route: Record<string, unknown>) {
  if (typeof route.documents !== 'string') return false
  const department = idOf(route.department)
  const self = idOf(route.id)
  const where: Where[] = [
    { documents: { equals: route.documents } },
    { isActive: { equals: true } },
    { department: department === undefined ? { exists: false } : { equals: department } },
    ...(self === undefined ? [] : [{ id: { not_equals: self } }]),
  ]
  const { totalDocs } = await req.payload.count({
    collection: 'approval-routes',
    overrideAccess: true,
    req,
    where: { and: where },
  })
  return totalDocs > 0
}
