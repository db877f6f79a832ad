import type { ControlledSlug } from '@/access/accessFor'
import { permissionTable } from '@/access/model'
import type { Id } from '@/shared/ids'
import { keysOf } from '@/shared/label'
import type { Json } from './client'
import type { Options, World } from './world'

/** The log first: what is read of the others adds to it. */
export const slugs = keysOf(permissionTable).sort((a, b) => Number(b === 'audit-log') - Number(a === 'audit-log'))
export const isVersioned = (slug: ControlledSlug): boolean => permissionTable[slug].subject.released === 'published'

const audiences = ({ departments }: World): Json[] => [
  { visibility: 'public' },
  { visibility: 'internal' },
  { visibility: 'restricted' },
  { visibility: 'restricted', audienceRoles: ['hr', 'inspector'] },
  { visibility: 'restricted', audienceDepartments: [departments.A] },
]
const states: (Options & { extra: Json })[] = [
  { extra: {} },
  { extra: { _status: 'draft' } },
  { extra: {}, state: 'changed' },
  { extra: {}, state: 'trashed' },
]

/** Every visibility in every state; every department too where `isFull`, in turns otherwise. */
const releases = (world: World, slug: ControlledSlug, isFull: boolean): Options[] => {
  const { A1, B } = world.departments
  const kinds = audiences(world).flatMap((audience) =>
    states
      // An evaluation's title is worked out, so it has no newer draft to be told by.
      .filter(({ state }) => !(slug === 'evaluations' && state === 'changed'))
      .map((state) => ({ ...state, extra: { ...audience, ...state.extra } })),
  )
  return kinds.flatMap((kind, index) =>
    isFull
      ? [A1, B].map((department) => ({ ...kind, department }))
      : [{ ...kind, department: index % 2 === 0 ? A1 : B }],
  )
}

const optionsFor = (world: World, slug: ControlledSlug): Options[] => {
  const { departments, people } = world
  const both: Options[] = [{ department: departments.A1 }, { department: departments.B }]
  const ofPeople: Options[] = [people.staffA1, people.staffB].flatMap(({ asker }) =>
    asker?.staff === undefined ? [] : [{ staff: asker.staff }],
  )
  if (slug === 'evaluations')
    return [
      ...releases(world, slug, false),
      { as: people.inspector, department: departments.B, extra: { _status: 'draft' } },
    ]
  if (isVersioned(slug)) return releases(world, slug, slug === 'sops')
  if (slug === 'media') return audiences(world).flatMap((extra) => both.map((option) => ({ ...option, extra })))
  if (slug === 'training-records' || slug === 'certifications' || slug === 'acknowledgements') return [...ofPeople, {}]
  if (slug === 'notifications' || slug === 'delegations')
    return [...[people.staffA1, people.editorB].flatMap(({ asker }) => (asker ? [{ user: asker.id }] : [])), {}]
  return both
}

/** Documents of every collection, of every department, visibility and state. */
export const createDocuments = async (world: World): Promise<Map<ControlledSlug, Id[]>> => {
  const made = new Map<ControlledSlug, Id[]>()
  for (const slug of slugs) {
    const ids: Id[] = []
    for (const options of optionsFor(world, slug)) ids.push(await world.make(slug, options))
    made.set(slug, ids)
  }
  return made
}
