/** All documents: search, sort, open, export, remove. */
import { useState } from 'react'
import { DOCUMENT_SORTS, type DocumentSummary } from '#api/documents/documents.ts'
import { DOCUMENT_KINDS } from '#core/target/kind.ts'
import type { Action } from '#core/kernel/allows.ts'
import { COMMON } from '#text/interface/common.ts'
import { DOCUMENTS } from '#text/interface/documents.ts'
import { COMPARISON } from '#text/interface/imports.ts'
import type { Spoken } from '#text/interface/words.ts'
import { kindName } from '#text/documents/kinds.ts'
import { useDocuments } from '../../api/documents.ts'
import { useMay } from '../../api/session.ts'
import { EmptyList } from '../../lists/empty-list.tsx'
import { pagesFrom } from '../../lists/every-row.ts'
import { choiceField, flagField, partField, searchField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { useList } from '../../lists/use-list.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { useDocumentColumns } from './document-columns.tsx'
import { RemoveDocumentDialog } from './remove-dialog.tsx'

export function Documents() {
  const text = useText(DOCUMENTS)
  const common = useText(COMMON)
  const may = useMay()
  const [year] = useYear()
  const [removing, remove] = useState<DocumentSummary | null>(null)
  const list = useList(useFields(), { replace: true })
  const superseded = list.filter.superseded === undefined ? undefined : true
  const asked = { ...list.asked, superseded, year }
  const words = {
    noMatch: text.noMatch,
    noMatchWords: text.noMatchWords,
    none: text.emptyTitle,
    noneWords: emptyWords(text, may),
  }
  return (
    <section aria-label={text.listCaption}>
      <ListPage
        year={year}
        name="documents"
        text={{ ...words, title: text.title }}
        list={list}
        query={useDocuments(asked)}
        load={pagesFrom('/api/documents', { query: asked })}
        columns={useDocumentColumns(remove)}
        keyOf={({ id }) => id}
        count={common.totalRows}
        empty={<EmptyList isNarrowed={list.isNarrowed || year !== undefined} text={words} />}
        shape={{ width: 1130 }}
      />
      {removing === null ? null : <RemoveDocumentDialog document={removing} onClose={() => remove(null)} />}
    </section>
  )
}

function emptyWords(text: Spoken<typeof DOCUMENTS>, may: (action: Action) => boolean): string {
  if (may('document.import')) return text.emptyWords
  return may('document.edit') ? text.emptyWriter : text.emptyReader
}

function useFields() {
  const text = useText(DOCUMENTS)
  const versions = useText(COMPARISON)
  const language = useLanguage()
  return {
    search: searchField(text.searchDocuments),
    kind: choiceField(
      text.kindFilter,
      DOCUMENT_KINDS.map((value) => ({ value, label: kindName(value, language) })),
      text.allKinds,
    ),
    superseded: { ...flagField(versions.showSuperseded, 'true'), narrows: false },
    sort: partField(DOCUMENT_SORTS, 'importedAt'),
    order: partField(['asc', 'desc'], 'desc'),
  }
}
