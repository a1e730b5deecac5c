/** The search of the whole: a few projects, units and indicators, each as far as the person may read it. */
import type { SearchQuery, SearchResults } from '#api/search.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { findProjects, findUnits } from '#store/search/search.ts'
import type { Context } from '../kernel/context.ts'
import { reading } from '../kernel/reach.ts'
import { readLibrary } from '../library/library.ts'

/** So many of a kind are shown. */
const SHOWN = 5

export async function search(
  context: Context,
  actor: Actor,
  { words, year }: SearchQuery,
): Promise<Result<SearchResults, Problem>> {
  const { db } = context.store.of(actor.region)
  const targets = reading(db, actor, 'project.read')
  const [projects, units, indicators] = await Promise.all([
    targets === null ? [] : findProjects(targets.db, { words, year }, SHOWN + 1),
    targets === null ? [] : findUnits(targets.db, words, SHOWN + 1),
    indicatorsNamed(context, actor, words),
  ])
  return ok({ projects: few(projects), units: few(units), indicators: few(indicators) })
}

/** Of those that are offered to writers. */
async function indicatorsNamed(
  context: Context,
  actor: Actor,
  words: string,
): Promise<SearchResults['indicators']['rows']> {
  const page = await readLibrary(context, actor, { q: words, state: 'offered', page: 1, size: SHOWN + 1 })
  return page.ok ? page.value.rows.map(({ key, kind, name }) => ({ key, kind, name })) : []
}

function few<T>(found: readonly T[]): { rows: T[]; more: boolean } {
  return { rows: found.slice(0, SHOWN), more: found.length > SHOWN }
}
