/** What a target that is written still lacks, in words, and the way to where it is mended. */
import { useCallback } from 'react'
import type { DraftView } from '#api/writing/drafts.ts'
import { addRowOfKind } from '#core/writing/kind-rows.ts'
import type { CellPlace, WrittenForm } from '#core/writing/form.ts'
import { findingMessage } from '#text/findings/findings.ts'
import { WRITING } from '#text/interface/writing.ts'
import type { Spoken } from '#text/interface/words.ts'
import type { Language } from '#text/language.ts'
import { term } from '#text/rules/terms.ts'
import { useFiling } from '../../api/filings.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { lackName, lackingName } from './lack-name.ts'
import { newRowId } from './row-id.ts'
import { formStops, type Aim, type Stop } from './stops.ts'
import type { Writing } from './writing.ts'
import type { WritingState } from './writing-state.ts'

export type NamedStop = Stop & { readonly name: string }

/** For 还缺 all of it; 送审 is refused for what is needed. */
export function useStops(
  view: DraftView,
  { session: { form }, findings, listed }: Pick<WritingState, 'session' | 'findings' | 'listed'>,
): readonly NamedStop[] {
  const text = useText(WRITING)
  const language = useLanguage()
  const textHeld = useFiling(view.project).data?.textHeld ?? false
  const { order, written } = view
  const found = { findings, listed, order, written, textHeld }
  return formStops(form, found).map((stop) => ({ ...stop, name: stopName(stop, form, text, language) }))
}

function stopName(stop: Stop, form: WrittenForm, text: Spoken<typeof WRITING>, language: Language): string {
  switch (stop.what) {
    case 'blank':
      return lackName({ ...stop.lack, name: lackingName(form, stop.lack) }, text)
    case 'kind':
      return term(stop.name, language)
    case 'error':
      return findingMessage(stop.finding, language)
  }
}

/** Leads to where something is mended: a row that the form does not have yet is made. */
export function useAim(writing: Pick<Writing, 'get' | 'do'>, onShow: (place: CellPlace | null) => void) {
  return useCallback(
    ({ place, kind }: Aim) => {
      if (place !== null || kind === null) return onShow(place)
      const id = newRowId()
      writing.do(addRowOfKind(writing.get().session.form, kind, id))
      onShow({ row: id, field: 'level3' })
    },
    [writing, onShow],
  )
}
