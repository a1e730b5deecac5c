/**
 * Whether a project goes on in the next fiscal year, as far as its own form says: 项目属性 and 项目类别 by the
 * words of the box that is ticked (or written), 项目起止时间 by its last year. What says nothing is not guessed
 * at.
 */
import type { Detail, Project } from '../target/project.ts'

const CONTINUATIONS = ['recurring', 'multi-year', 'one-off', 'over', 'unsaid'] as const
/**
 * recurring 经常性、延续; multi-year 跨年 (its period reaches into the year); one-off 一次性; over (its
 * period is); unsaid 未注明.
 */
export type Continuation = (typeof CONTINUATIONS)[number]

const RECURRING = /经常性|常年|延续|持续性|长期|每年/u
const ONE_OFF = /一次性/u
const MULTI_YEAR = /跨年|多年/u
const YEAR = /(?:19|20)\d{2}/gu

/** What a form says by its words alone. */
export type Nature = Exclude<Continuation, 'over'>

/** What is kept of a version: its words, and the last year of its period; null where it names none. */
export type Standing = { readonly nature: Nature; readonly until: number | null }

export function readStanding({ details = [] }: Pick<Project, 'details'>): Standing {
  const words = details.filter(({ field }) => field === 'attribute' || field === 'category').map(saidIn)
  return { nature: natureOf(words), until: lastYearOf(details) }
}

/** @param year the fiscal year that is opened */
export function readContinuation(project: Pick<Project, 'details'>, year: number): Continuation {
  const { nature, until } = readStanding(project)
  // A period that ends says more than a word: a recurring project may end, too.
  if (until !== null) return until < year ? 'over' : 'multi-year'
  return nature
}

function natureOf(words: readonly string[]): Nature {
  if (words.some((said) => ONE_OFF.test(said))) return 'one-off'
  if (words.some((said) => RECURRING.test(said))) return 'recurring'
  return words.some((said) => MULTI_YEAR.test(said)) ? 'multi-year' : 'unsaid'
}

/** The ticked box; without one the text, unless it shows boxes of which none says what holds. */
function saidIn({ choice, text }: Detail): string {
  return choice ?? (/[□☐☑√■]/u.test(text) ? '' : text)
}

function lastYearOf(details: readonly Detail[]): number | null {
  const years = details
    .filter(({ field }) => field === 'period')
    .flatMap(({ text }) => [...text.matchAll(YEAR)].map(([year]) => Number(year)))
  return years.length === 0 ? null : Math.max(...years)
}
