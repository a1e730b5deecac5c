/** What is said before a step is passed: which others of this round are another's from then on. */
import type { RouteStep } from '#core/filing/flow.ts'
import type { FilingStanding } from '#api/filing/filings.ts'
import { stepName } from '#text/filing.ts'
import { FILING } from '#text/interface/filing.ts'
import { speak } from '#text/interface/words.ts'
import type { Language } from '#text/language.ts'
import type { Offer } from './offers.ts'

/** '' where nothing is given up. */
export function otherPersonText(
  { acts }: Pick<FilingStanding, 'acts'>,
  { kind, task }: Pick<Offer, 'kind' | 'task'>,
  language: Language,
): string {
  return otherPersonWords(acts.find((act) => act.kind === kind && act.task === task)?.givesUp ?? [], language)
}

/** The same of steps of several. */
export function otherPersonWords(steps: readonly RouteStep[], language: Language): string {
  const names = steps.map(({ id, roles }) => stepName(id, roles, language))
  return names.length === 0 ? '' : speak(FILING, language).givesUp([...new Set(names)].join('、'))
}
