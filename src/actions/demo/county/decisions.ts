/** 结果应用 of the county: what a year came to decides the money of the year after next. */
import { listResults, decideResults } from '../../results/results.ts'
import { countyTargets } from '#store/demo/county.ts'
import { clearedWords } from './courses.ts'
import { chanceOf, officeDay } from './days.ts'
import { isWritten, sameKey, type World } from './world.ts'

/** Of a hundred results so many are decided otherwise than proposed. */
const OTHERWISE = 25

/**
 * In September of the year after: as proposed, some otherwise for reasons of their own. Of the demonstration's own
 * department two of three are left to be decided.
 */
export async function decideYear(world: World, year: number): Promise<void> {
  const { context, bureau } = world
  world.to(officeDay(`${year + 1}-09-14`))
  const db = context.store.of(world.region).db
  // What ended with its year has no money to be decided on.
  const goesOn = new Set((await countyTargets(db, year + 1)).map(({ paper }) => sameKey(paper)))
  const targets = new Map(
    (await countyTargets(db, year)).flatMap((target) =>
      goesOn.has(sameKey(target.paper)) ? [[target.id, target] as const] : [],
    ),
  )
  const rows = []
  for (let page = 1; ; page += 1) {
    const listed = await listResults(context, bureau, { year, page, size: 100 })
    if (!listed.ok) return world.refused('results', listed.error)
    rows.push(...listed.value.rows)
    if (rows.length >= listed.value.total || listed.value.rows.length === 0) break
  }
  const graded = rows.flatMap((row) => {
    const target = targets.get(row.project)
    return row.grade === null || target === undefined ? [] : [{ ...row, target }]
  })
  const own = graded.filter(({ target }) => isWritten(world, target.unit))
  const kept = own.find(({ grade }) => grade === '差')
  const left = new Set(own.filter((one, i) => i % 3 !== 0 || one === kept))
  const otherwise = graded.filter(
    (one) =>
      !own.includes(one) &&
      (one.grade === '中' || one.grade === '差') &&
      chanceOf(`${sameKey(one.target.paper)}/${year}/decided`, 100) < OTHERWISE,
  )
  const decided = await decideResults(context, bureau, {
    year,
    projects: graded
      .filter((one) => !left.has(one) && !otherwise.includes(one))
      .map(({ project }) => project),
    how: { kind: 'proposal' },
    reason: '',
  })
  if (!decided.ok) world.refused('decided', decided.error)
  world.to(officeDay(`${year + 1}-09-21`))
  for (const one of [...otherwise, ...(kept === undefined ? [] : [kept])]) {
    const share = one.grade === '差' ? '50' : '90'
    const reason =
      one.grade === '差' ? clearedWords(one.name) : `${one.name}已制定整改方案，按实际需要压减一成`
    const done = await decideResults(context, bureau, {
      year,
      projects: [one.project],
      how: { kind: 'share', share },
      reason,
    })
    if (!done.ok) world.refused(`decided ${one.name}`, done.error)
  }
}
