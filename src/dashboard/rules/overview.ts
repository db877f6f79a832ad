import type { Where } from 'payload'
import { type Bilingual, label } from '@/shared/label'
import {
  type DashboardSlug,
  type Figure,
  type OverviewRow,
  type VersionedSlug,
  type Viewer,
  versionedSlugs,
} from '../model'
import { scopeOf } from './scope'

const figure = (collection: DashboardSlug, key: string, text: Bilingual, conditions: Where[]): Figure => ({
  key: `${collection}-${key}`,
  label: text,
  collection,
  filter: [conditions],
})

const draft = label('草稿', 'Drafts')
const live = label('已发布', 'Published')

function documentRow(collection: VersionedSlug, scope: Where[]): OverviewRow {
  return {
    collection,
    figures: [
      figure(collection, 'draft', draft, [{ _status: { equals: 'draft' } }, ...scope]),
      figure(collection, 'published', live, [
        collection === 'evaluations' ? { _status: { equals: 'published' } } : { state: { equals: 'released' } },
        ...scope,
      ]),
    ],
  }
}

function documentRows(viewer: Viewer): OverviewRow[] {
  return versionedSlugs.flatMap((collection) => {
    const isRating = collection === 'evaluations' || collection === 'star-standards'
    const scope = scopeOf(viewer, isRating ? ['inspector'] : [], ['editor', 'reviewer'])
    return scope ? [documentRow(collection, scope)] : []
  })
}

interface Year {
  from: string
  before: string
}
const inYear = (field: string, { from, before }: Year): Where[] => [
  { [field]: { greater_than_equal: from } },
  { [field]: { less_than: before } },
]

function drillRow(viewer: Viewer, year: Year): OverviewRow[] {
  const scope = scopeOf(viewer, [], ['editor', 'reviewer'])
  if (!scope) return []
  return [
    {
      collection: 'drills',
      figures: [
        figure('drills', 'planned', label('计划中', 'Planned'), [{ status: { equals: 'planned' } }, ...scope]),
        figure('drills', 'held', label('本年已完成', 'Held this year'), [
          { status: { equals: 'held' } },
          ...inYear('heldOn', year),
          ...scope,
        ]),
      ],
    },
  ]
}

function peopleRows(viewer: Viewer, year: Year): OverviewRow[] {
  const scope = scopeOf(viewer, ['hr'])
  if (!scope) return []
  return [
    {
      collection: 'training-sessions',
      figures: [
        figure('training-sessions', 'planned', label('计划中', 'Planned'), [{ status: { equals: 'planned' } }]),
        figure('training-sessions', 'held', label('本年已举办', 'Held this year'), [
          { status: { equals: 'held' } },
          ...inYear('startsAt', year),
        ]),
      ],
    },
    {
      collection: 'training-records',
      figures: [
        figure('training-records', 'present', label('本年出席', 'Present this year'), [
          { attendance: { equals: 'present' } },
          ...inYear('completedOn', year),
        ]),
        figure('training-records', 'absent', label('本年缺席', 'Absent this year'), [
          { attendance: { equals: 'absent' } },
          ...inYear('completedOn', year),
        ]),
      ],
    },
    {
      collection: 'staff',
      figures: [
        figure('staff', 'active', label('在职', 'Active'), [{ status: { equals: 'active' } }]),
        figure('staff', 'on-leave', label('休假', 'On leave'), [{ status: { equals: 'on-leave' } }]),
      ],
    },
  ]
}

/** Counts by state of what the person looks after. */
export function overviewFor(viewer: Viewer, year: Year): OverviewRow[] {
  return [...documentRows(viewer), ...drillRow(viewer, year), ...peopleRows(viewer, year)]
}
