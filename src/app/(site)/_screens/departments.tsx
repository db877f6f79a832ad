import { cache } from 'react'
import { siteFrame } from '@/app/_lib/frame'
import { missingMeta, pageMeta } from '@/app/_lib/pageMeta'
import type { Visit } from '@/app/_lib/reader'
import { findDepartment } from '@/departments/queries'
import { DepartmentPage } from '@/departments/site/DepartmentPage'
import { listPlans } from '@/plans/queries'
import { planToDocumentRow } from '@/plans/site/toDocumentRow'
import { departmentPath } from '@/publishing/paths'
import { listStandardsOfDepartment } from '@/sops/queries'
import { toDocumentRow } from '@/sops/site/toDocumentRow'
import { listBoard } from '@/stars/queries'
import { StarRows } from '@/stars/site/StarRows'
import { Missing } from './Missing'

const load = cache(findDepartment)

/** The number of a page in the address; undefined for what is none. */
const pageNumber = (page: string) => (/^[1-9]\d{0,3}$/.test(page) ? Number(page) : undefined)

export async function departmentMeta({ reader }: Visit, code: string, page = '1') {
  const department = await load(reader, code)
  const number = pageNumber(page)
  if (!department || !number) return missingMeta
  return pageMeta({
    title: number > 1 ? `${department.name}（第 ${number} 页）` : department.name,
    description: department.summary,
    path: departmentPath(department.code, number),
  })
}

export async function DepartmentScreen({ visit, code, page = '1' }: { visit: Visit; code: string; page?: string }) {
  const { reader } = visit
  const department = await load(reader, code)
  const number = pageNumber(page)
  if (!department || !number) return <Missing visit={visit} />
  const [standards, plans, evaluations, { siteUrl }] = await Promise.all([
    listStandardsOfDepartment(reader, department.id, number),
    listPlans(reader, [department.id], 30),
    listBoard(reader, department.id),
    siteFrame(),
  ])
  if (number > Math.max(standards.pages, 1)) return <Missing visit={visit} />
  return (
    <DepartmentPage
      department={department}
      standards={{ ...standards, rows: standards.rows.map((row) => toDocumentRow(row)) }}
      page={number}
      plans={plans.map((plan) => planToDocumentRow(plan))}
      stars={evaluations.length > 0 ? <StarRows evaluations={evaluations} showDepartment={false} /> : null}
      siteUrl={siteUrl}
    />
  )
}
