/** The indicators of the library as a file has them. */
import type { LibrarySummary } from '#api/library.ts'
import { LIBRARY } from '#text/interface/library.ts'
import { indicatorKindName, libraryOriginName } from '#text/library.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'

export function useIndicatorColumns(): ListColumn<LibrarySummary>[] {
  const text = useText(LIBRARY)
  const language = useLanguage()
  return [
    { key: 'name', title: text.name, cell: ({ name }) => name },
    { key: 'kind', title: text.kind, cell: ({ kind }) => indicatorKindName(kind, language) },
    { key: 'origin', title: text.origin, cell: ({ origin }) => libraryOriginName(origin, language) },
    { key: 'state', title: text.state, cell: ({ state }) => text[state] },
    { key: 'meaning', title: text.meaning, cell: ({ meaning }) => meaning },
    { key: 'unit', title: text.unit, cell: ({ unit }) => unit },
    { key: 'usual', title: text.usual, cell: ({ usual }) => usual },
    { key: 'projects', title: text.projects, cell: ({ projects }) => projects },
    { key: 'units', title: text.units, cell: ({ units }) => units },
  ]
}
