/** What the search shows, by kind: each thing with the page that it leads to. */
import type { SearchResults } from '#api/search.ts'
import { KIND_LABEL } from '#core/indicator/kind.ts'
import type { Language } from '#text/language.ts'
import { FRAME } from '#text/interface/frame.ts'
import { SEARCH } from '#text/interface/search.ts'
import { speak } from '#text/interface/words.ts'
import type { May } from '#text/guides/for-whom.ts'
import { findHelp, hasWords, type FoundHelp } from '#text/guides/find-help.ts'
import { paths, TERMS_GUIDE } from '../paths.ts'
import type { AreaTabs } from './places.ts'

export const HIT_KINDS = ['projects', 'units', 'indicators', 'pages', 'help'] as const
export type HitKind = (typeof HIT_KINDS)[number]

export type Hit = {
  readonly to: string
  readonly title: string
  /** A code, in the face of codes. */ readonly code?: string | null
  readonly detail?: string
  /** The fiscal year, before the title: the same project stands here once a year. */
  readonly year?: number | null
}
export type HitGroup = { readonly kind: HitKind; readonly hits: readonly Hit[] }

/** So many of what is matched here. */
const SHOWN = 5

type Found = {
  readonly areas: readonly AreaTabs[]
  readonly answer: SearchResults | undefined
  readonly may: May
}

/** Groups with something in them, in their order; a unit that is called just so comes first. */
export function searchHits(words: string, { areas, answer, may }: Found, language: Language): HitGroup[] {
  if (words === '') return []
  const text = speak(SEARCH, language)
  const groups: { readonly [kind in HitKind]: readonly Hit[] } = {
    ...foundOnServer(words, answer, language),
    pages: pagesNamed(words, areas, language).slice(0, SHOWN),
    help: findHelp(words, language, may)
      .slice(0, SHOWN)
      .map((found) => ({
        to: helpAddress(found),
        title: found.title,
        detail: found.kind === 'term' ? `${text.term} · ${found.detail}` : `${text.guide} · ${found.detail}`,
      })),
  }
  const isCalledSo = groups.units.some(({ title, code }) => title === words.trim() || code === words.trim())
  const kinds = isCalledSo ? (['units', ...HIT_KINDS.filter((kind) => kind !== 'units')] as const) : HIT_KINDS
  return kinds.map((kind) => ({ kind, hits: groups[kind] })).filter(({ hits }) => hits.length > 0)
}

function foundOnServer(words: string, answer: SearchResults | undefined, language: Language) {
  if (answer === undefined) return { projects: [], units: [], indicators: [] }
  const text = speak(SEARCH, language)
  const { projects, units, indicators } = answer
  return {
    projects: [
      ...projects.rows.map(({ id, name, code, unitName, fiscalYear }) => ({
        to: paths.project(id),
        title: name,
        code,
        ...(unitName !== null && { detail: unitName }),
        year: fiscalYear,
      })),
      // The list is an entry of its own. It is of the year that is looked at: of what is found, nothing is left out.
      ...(projects.rows.length > 0
        ? [{ to: paths.projects({ search: words, year: 'all' }), title: text.allProjects(words) }]
        : []),
    ],
    units: units.rows.map(({ key, code, name, projects: count }) => ({
      // Those of the unit itself, as they are counted.
      to: paths.projects({ unit: key, alone: 'yes', year: 'all' }),
      title: name,
      code,
      detail: text.unitProjects(count),
    })),
    indicators: [
      ...indicators.rows.map(({ key, kind, name }) => ({
        to: paths.library({ key }),
        title: name,
        detail: KIND_LABEL[kind],
      })),
      ...(indicators.more ? [{ to: paths.library({ q: words }), title: text.moreIndicators(words) }] : []),
    ],
  }
}

function pagesNamed(words: string, areas: readonly AreaTabs[], language: Language): Hit[] {
  return areas.flatMap(({ area, tabs }) => {
    const name = FRAME[`${area}Area`]
    const isArea = hasWords(words, Object.values(name))
    return tabs
      .filter(({ title }) => isArea || hasWords(words, [...Object.values(title), ...Object.values(name)]))
      .map(({ to, title }) => ({ to, title: title[language], detail: name[language] }))
  })
}

function helpAddress(found: FoundHelp): string {
  return found.kind === 'guide' ? paths.help(found.id, found.part) : paths.help(TERMS_GUIDE, found.id)
}
