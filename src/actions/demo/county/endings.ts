/**
 * 终止 and 恢复 in the county: of what came to a stop and is asked for no more next year, two projects are ended at
 * the end of October and what they have left is taken back; a third is ended and goes on a week later.
 */
import { countyTargets, type CountyTarget } from '#store/demo/county.ts'
import { closeProject, readClosing, reopenProject } from '../../filing/closings.ts'
import type { CourseKind } from './courses.ts'
import { fundingOfCounty } from './funding.ts'
import { actorOf, courseOf, isWritten, sameKey, type World } from './world.ts'

const CLOSED_ON = '2026-10-30'
const REOPENED_ON = '2026-11-06'

type Ending = { readonly reason: string; readonly reopens: string | null }
const ENDINGS: readonly Ending[] = [
  { reason: '实施条件不具备，年内已无法完成，剩余资金收回统筹。', reopens: null },
  { reason: '任务并入同类项目实施，不再单独安排。', reopens: null },
  { reason: '承接单位未落实，按程序终止', reopens: '承接单位已落实，按原目标继续实施' },
]

/** What is paid of local money alone: no level above asks for it. */
function isLocal(target: CountyTarget, year: number): boolean {
  return fundingOfCounty(target.paper, year).every(({ origin }) => origin === null || origin === 'local')
}

export async function endProjects(world: World, year: number): Promise<void> {
  const { context } = world
  const { db } = context.store.of(world.region)
  const goesOn = new Set((await countyTargets(db, year + 1)).map(({ paper }) => sameKey(paper)))
  const slow = (await countyTargets(db, year))
    .filter((one) => one.state === 'approved' && !isWritten(world, one.unit) && isLocal(one, year))
    .map((target) => ({ target, rank: rankOf(world, target, year, goesOn) }))
    .toSorted((a, b) => a.rank - b.rank || (sameKey(a.target.paper) < sameKey(b.target.paper) ? -1 : 1))
  for (const [i, { reason, reopens }] of ENDINGS.entries()) {
    const target = slow[i]?.target
    if (target === undefined) return world.refused('endings', 'too few projects')
    const { id, unit, paper } = target
    const office = actorOf(world, unit, 'yewu')
    world.to(CLOSED_ON)
    const view = await readClosing(context, office, { id, day: CLOSED_ON })
    const ahead = view.ok ? view.value.ahead : null
    if (ahead === null) {
      world.refused(`${paper.name} ${year} ending`, view.ok ? 'nothing ahead' : view.error)
      continue
    }
    const closed = await closeProject(context, office, {
      id,
      day: CLOSED_ON,
      number: `安财〔${year}〕${61 + i}号`,
      reason: `${paper.name}${reason}`,
      fiscal: ahead.fiscal,
      other: ahead.other,
      steps: null,
    })
    if (!closed.ok) world.refused(`${paper.name} ${year} ended`, closed.error)
    if (!closed.ok || reopens === null) continue
    world.to(REOPENED_ON)
    const opened = await reopenProject(context, office, { id, reason: `${paper.name}${reopens}` })
    if (!opened.ok) world.refused(`${paper.name} ${year} reopened`, opened.error)
  }
}

const BEHIND: readonly CourseKind[] = ['stuck', 'behind']

/** First what came to a stop, then what is far behind; of them first what nobody asks for next year. */
function rankOf(world: World, target: CountyTarget, year: number, goesOn: ReadonlySet<string>): number {
  const behind = BEHIND.indexOf(courseOf(world, target, year))
  return (behind < 0 ? BEHIND.length : behind) * 2 + (goesOn.has(sameKey(target.paper)) ? 1 : 0)
}
