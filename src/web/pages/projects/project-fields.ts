/** What narrows the list of projects down, and its order; named as the API names it. */
import { useMemo } from 'react'
import { FILING_STATES } from '#core/filing/states.ts'
import { RULE_GROUPS, SEVERITIES } from '#core/kernel/finding.ts'
import { PROJECT_SORTS } from '#api/projects.ts'
import { FILING_STATE_NAMES } from '#text/filing.ts'
import { groupName, ruleTitle } from '#text/findings/findings.ts'
import { PROJECTS } from '#text/interface/projects.ts'
import { useDocuments } from '../../api/documents.ts'
import { useRuleSets } from '../../api/findings.ts'
import {
  amountRange,
  choiceField,
  flagField,
  offeredField,
  partField,
  searchField,
  unitField,
} from '../../lists/fields.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { SEVERITY_SIGN } from '../../ui/severity.tsx'

const SEVERITY_WORDS = { error: 'withError', warning: 'withWarning', advice: 'withAdvice' } as const
const LONGEST_RULE = 60

export function useProjectFields(year: number | undefined) {
  const text = useText(PROJECTS)
  const language = useLanguage()
  const documents = useDocuments({ year, size: 500, sort: 'title', order: 'asc' })
  return {
    search: searchField(text.search),
    unit: unitField(text.unit, year),
    alone: { ...flagField(text.alone), within: 'unit' },
    severity: choiceField(text.severity, [
      ...SEVERITIES.map((value) => ({
        value,
        label: `${SEVERITY_SIGN[value]} ${text[SEVERITY_WORDS[value]]}`,
      })),
      { value: 'none' as const, label: text.withNone },
    ]),
    state: choiceField(
      text.state,
      FILING_STATES.map((value) => ({ value, label: FILING_STATE_NAMES[value][language] })),
    ),
    rule: offeredField(text.rule, useRules(), { longest: LONGEST_RULE }),
    document: offeredField(
      text.document,
      documents.data?.rows.map(({ id, file }) => ({ value: id, label: file })) ?? [],
    ),
    ...amountRange({ name: 'atLeast', label: text.budgetFrom }, { name: 'atMost', label: text.budgetTo }),
    sort: partField(PROJECT_SORTS, 'order'),
    order: partField(['asc', 'desc'], 'asc'),
  }
}

/** Every rule of every rule set, by group, once. */
function useRules() {
  const language = useLanguage()
  const { data } = useRuleSets()
  return useMemo(() => {
    const rules = new Map(data?.flatMap((set) => set.rules).map((rule) => [rule.code, rule.group]))
    return RULE_GROUPS.map((group) => ({
      label: groupName(group, language),
      options: [...rules]
        .filter(([, of]) => of === group)
        .map(([code]) => ({ value: code, label: ruleTitle(code, language) })),
    })).filter((group) => group.options.length > 0)
  }, [data, language])
}
