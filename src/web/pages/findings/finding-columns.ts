/** Findings as a file has them: a row each. */
import type { FindingRow } from '#core/findings/rows.ts'
import { fieldWords } from '#text/field-words.ts'
import { findingMessage, ruleTitle } from '#text/findings/findings.ts'
import { COMMON } from '#text/interface/common.ts'
import { DECISIONS } from '#text/interface/decisions.ts'
import { FINDINGS } from '#text/interface/findings.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { unitText } from '../../lists/named-row.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'

export function useFindingColumns(): ListColumn<FindingRow>[] {
  const text = useText(FINDINGS)
  const common = useText(COMMON)
  const decisions = useText(DECISIONS)
  const language = useLanguage()
  return [
    { key: 'severity', title: text.severity, cell: ({ severity }) => common[severity] },
    { key: 'rule', title: text.rule, cell: ({ rule }) => ruleTitle(rule, language) },
    { key: 'message', title: text.message, cell: (finding) => findingMessage(finding, language) },
    { key: 'text', title: text.written, cell: ({ text: written }) => written },
    { key: 'place', title: text.place, cell: (finding) => fieldWords(finding, language) },
    { key: 'project', title: text.project, cell: ({ projectName }) => projectName },
    { key: 'unit', title: text.unit, cell: unitText },
    { key: 'file', title: text.file, cell: ({ file }) => file },
    { key: 'state', title: decisions.state, cell: ({ state }) => decisions[state] },
  ]
}
