/** The findings whose suggestion can be written into the form, and writing it. */
import { useCallback, useMemo } from 'react'
import type { DraftView } from '#api/writing/drafts.ts'
import type { WrittenForm } from '#core/writing/form.ts'
import { projectOfForm } from '#core/writing/paper-of-form.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { suggestionOperations } from './suggestion.ts'
import type { Writing } from './writing.ts'
import type { WritingState } from './writing-state.ts'

type Suggestions = {
  /** By the ids of findings: what the cell says that it changes. */
  readonly adoptable: ReadonlyMap<string, string>
  readonly adopt: (finding: LivingFinding) => void
}

const NONE: ReadonlyMap<string, string> = new Map()

export function useSuggestions(view: DraftView, writing: Writing, state: WritingState): Suggestions {
  const { findings, listed } = state
  const { base } = state.session
  // By what was checked: reckoned once a save, not once a key.
  const adoptable = useMemo(
    () => adoptableOf(view, base, { findings, listed }),
    [view, base, findings, listed],
  )
  const adopt = useCallback(
    (finding: LivingFinding) => {
      const { session, listed: now } = writing.get()
      writing.do(suggestionOperations(finding, suggestingFor(view, session.form, now)) ?? [])
    },
    [view, writing],
  )
  return { adoptable: view.refusal === null ? adoptable : NONE, adopt }
}

function adoptableOf(
  view: DraftView,
  form: WrittenForm,
  { findings, listed }: Pick<WritingState, 'findings' | 'listed'>,
): ReadonlyMap<string, string> {
  const suggesting = findings.filter(({ suggestion }) => suggestion !== null)
  if (suggesting.length === 0) return NONE
  const how = suggestingFor(view, form, listed)
  return new Map(
    suggesting.flatMap((finding) => {
      const operations = suggestionOperations(finding, how)
      const first = operations?.find((one) => one.kind === 'set')
      return operations === null ? [] : [[finding.id, first?.before ?? ''] as const]
    }),
  )
}

function suggestingFor(view: DraftView, form: WrittenForm, listed: readonly string[]) {
  const written = { form: view.form, listed: view.listed }
  const { project } = projectOfForm(form, { written, project: view.paper }, view.fiscalYear)
  return { form, listed, project, fiscalYear: view.fiscalYear }
}
