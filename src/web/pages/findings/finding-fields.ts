/** What narrows the findings down, named as the API names it; most of it is pressed in the facets. */
import { FINDING_STATES } from '#core/findings/life.ts'
import { RULE_GROUPS, SEVERITIES } from '#core/kernel/finding.ts'
import { HEAPS } from '#core/review/form.ts'
import type { FindingRow } from '#core/findings/rows.ts'
import { groupName, severityName } from '#text/findings/findings.ts'
import { heapName } from '#text/review.ts'
import { DECISIONS } from '#text/interface/decisions.ts'
import { FINDINGS } from '#text/interface/findings.ts'
import { keptField, oneOfField, searchField, type FilterOf } from '../../lists/fields.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'

const ANY = /^.{1,200}$/
const RULE = /^.{1,60}$/

export type FindingFilter = FilterOf<ReturnType<typeof useFindingFields>>

/** @param row one of those that are shown: it knows what its document and its project are called */
export function useFindingFields(row: FindingRow | undefined) {
  const text = useText(FINDINGS)
  const decisions = useText(DECISIONS)
  const language = useLanguage()
  return {
    search: searchField(text.search),
    document: keptField(ANY, () => text.onlyDocument(row?.file ?? '…')),
    project: keptField(ANY, () => text.onlyProject(row?.projectName ?? '…')),
    severity: oneOfField(SEVERITIES, (one) => severityName(one, language)),
    group: oneOfField(RULE_GROUPS, (one) => groupName(one, language)),
    rule: keptField(RULE),
    unit: keptField(ANY),
    state: oneOfField(FINDING_STATES, (state) => decisions[state]),
    heap: oneOfField(HEAPS, (one) => heapName(one, language)),
  }
}
