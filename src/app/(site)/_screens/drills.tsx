import type { Metadata } from 'next'
import { consoleRoles } from '@/access/model'
import { readFlash } from '@/app/_lib/flash'
import { siteFrame } from '@/app/_lib/frame'
import type { Visit } from '@/app/_lib/reader'
import { mayList } from '@/drills/actions/checkIn'
import { checkInToken } from '@/drills/checkInToken'
import { findDrill, listColleagues, listCorrections } from '@/drills/queries/drill'
import { loadProgramme } from '@/drills/queries/programme'
import { checkInState, isCheckedIn } from '@/drills/rules/checkIn'
import { CheckInPage } from '@/drills/site/CheckInPage'
import { DrillPage } from '@/drills/site/DrillPage'
import { ProgrammePage } from '@/drills/site/ProgrammePage'
import { requestOf } from '@/publishing/requestOf'
import { dayOf, storedDay, yearOf } from '@/shared/calendar'
import { idOf } from '@/shared/ids'
import { Missing } from './Missing'
import { SignInScreen } from './SignInScreen'
import type { SearchParams } from './search'

export const drillsMeta: Metadata = { title: '应急演练', robots: { index: false } }

/** Drills are for those who are signed in: everybody else signs in first and comes back. */
export async function DrillsScreen({ visit: { reader }, searchParams }: { visit: Visit; searchParams: SearchParams }) {
  const { year } = await searchParams
  const wanted = typeof year === 'string' && /^20\d{2}$/.test(year) ? Number(year) : yearOf(reader.now)
  if (!reader.user) return <SignInScreen next={`/drills?year=${wanted}`} />
  const programme = await loadProgramme(await requestOf(reader), { year: wanted, now: reader.now })
  return <ProgrammePage programme={programme} notice={await readFlash()} />
}

export async function DrillScreen({ visit, id }: { visit: Visit; id: string }) {
  const { reader } = visit
  if (!reader.user) return <SignInScreen next={`/drills/${id}`} />
  const req = await requestOf(reader)
  const drill = await findDrill(req, id)
  if (!drill) return <Missing visit={visit} />
  const corrections = await listCorrections(req, drill.id)
  const state = checkInState({ status: drill.status, day: storedDay(drill.heldOn) }, dayOf(reader.now))
  const isConsoleUser = consoleRoles.some((role) => reader.user?.roles.includes(role))
  return <DrillPage drill={drill} corrections={corrections} isOpen={state === 'open'} isConsoleUser={isConsoleUser} />
}

interface CheckInProps {
  visit: Visit
  id: string
  searchParams: SearchParams
}

export async function CheckInScreen({ visit, id, searchParams }: CheckInProps) {
  const { reader } = visit
  const { t } = await searchParams
  const token = typeof t === 'string' && t !== '' ? t : undefined
  const path = `/drills/${id}/check-in`
  if (!reader.user) return <SignInScreen next={token ? `${path}?t=${encodeURIComponent(token)}` : path} />
  const req = await requestOf(reader)
  const drill = await findDrill(req, id)
  if (!drill) return <Missing visit={visit} />
  const day = storedDay(drill.heldOn)
  const state = checkInState({ status: drill.status, day }, dayOf(reader.now))
  const own = idOf(reader.user.staff)
  return (
    <CheckInPage
      drill={drill}
      state={state}
      token={token}
      isListed={own !== undefined && isCheckedIn(drill.attendance ?? [], own)}
      notice={await readFlash()}
      desk={(await mayList(req, drill)) && day ? await deskOf(req, drill, day) : undefined}
    />
  )
}

type Req = Awaited<ReturnType<typeof requestOf>>
type Drill = NonNullable<Awaited<ReturnType<typeof findDrill>>>

async function deskOf(req: Req, drill: Drill, day: string) {
  const { siteUrl } = await siteFrame()
  const token = checkInToken({ drill: drill.id, day }, req.payload.secret)
  const department = idOf(drill.department)
  const people = department === undefined ? [] : await listColleagues(req, department)
  return {
    address: `${siteUrl}/drills/${drill.id}/check-in?t=${token}`,
    colleagues: people.map((person) => ({ ...person, isListed: isCheckedIn(drill.attendance ?? [], person.id) })),
  }
}
