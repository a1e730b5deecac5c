/** Of what somebody may begin a report: what the person may write reports of, where there is something to report. */
import { KINDS_OF_GROUP, type ReportGroup, type ReportOffer, type ReportOffers } from '#api/reports.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { Unit } from '#core/organisation/unit.ts'
import type { Db } from '#store/kernel/store.ts'
import { findRegion } from '#store/kernel/regions.ts'
import { approvedYears, loadRounds } from '#store/monitoring/rounds.ts'
import { loadUnits } from '#store/organisation/organisation.ts'
import { reportableSubjects } from '#store/reports/facts.ts'
import { mayLead } from '../evaluation/standing.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { mayWriteReport } from './sight.ts'

/** Whether somebody may begin any of a group. */
export function mayBegin(actor: Actor, group: ReportGroup): boolean {
  return (
    (['report.write', 'report.write-region'] as const).some((action) => actorReach(actor, action) !== null) ||
    (group === 'evaluation' && actorReach(actor, 'evaluation.manage') !== null)
  )
}

const NONE = { round: null, mark: null, subject: null, subjectName: null } as const

export async function reportOffers(
  context: Context,
  actor: Actor,
  { year, group }: { readonly year?: number | undefined; readonly group: ReportGroup },
): Promise<Result<ReportOffers, Problem>> {
  if (actorReach(actor, 'report.read') === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const region = (await findRegion(db))?.name ?? ''
  const years = year === undefined ? (await approvedYears(db)).slice(0, YEARS_OFFERED) : [year]
  const places = placesOf(actor, await loadUnits(db))
  const offers: ReportOffer[] = []
  for (const one of years)
    offers.push(
      ...(await offersOf(db, one, { group, places })),
      ...(await evaluatedOf(db, actor, one, group)),
    )
  return ok({ region, offers })
}

/** Years back, where none is asked for. */
const YEARS_OFFERED = 3

type Place = Pick<ReportOffer, 'unit' | 'unitName'>

async function offersOf(
  db: Db,
  year: number,
  { group, places }: { readonly group: ReportGroup; readonly places: readonly Place[] },
): Promise<readonly ReportOffer[]> {
  const rounds = group === 'monitoring' ? (await loadRounds(db, year)).toReversed() : []
  return KINDS_OF_GROUP[group].flatMap((kind): readonly ReportOffer[] => {
    if (kind === 'evaluation') return []
    if (kind === 'monitoring')
      return rounds.flatMap(({ id, mark }) =>
        places.map((place) => ({ ...NONE, ...place, kind, year, round: id, mark })),
      )
    return places.map((place) => ({ ...NONE, ...place, kind, year }))
  })
}

async function evaluatedOf(
  db: Db,
  actor: Actor,
  year: number,
  group: ReportGroup,
): Promise<readonly ReportOffer[]> {
  if (group !== 'evaluation') return []
  return (await reportableSubjects(db, year))
    .filter(({ kind, taskUnit }) => mayLead(actor, kind, taskUnit))
    .map(({ subject, name, unit, unitName }) => ({
      ...NONE,
      kind: 'evaluation',
      year,
      unit,
      unitName: unitName ?? '',
      subject,
      subjectName: name,
    }))
}

/** The region and the departments and units that the actor writes reports of, departments first. */
function placesOf(actor: Actor, units: readonly Unit[]): readonly Place[] {
  const own = units
    .filter(
      ({ id, kind, closed }) =>
        kind !== 'office' && closed === null && mayWriteReport(actor, { kind: 'work', unit: id }, false),
    )
    .toSorted((a, b) => Number(a.kind === 'unit') - Number(b.kind === 'unit'))
  return [
    ...(mayWriteReport(actor, { kind: 'work', unit: null }, false) ? [{ unit: null, unitName: null }] : []),
    ...own.map(({ id, name }) => ({ unit: id, unitName: name })),
  ]
}
