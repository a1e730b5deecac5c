/** The dialogs that the tools of the form open. */
import type { DraftView } from '#api/writing/drafts.ts'
import type { LibraryDetail } from '#api/library.ts'
import { kindOfLabel } from '#core/indicator/kind.ts'
import { setCells } from '#core/writing/commands.ts'
import { cellText, type RowField } from '#core/writing/form.ts'
import { chosenCells } from './chosen.ts'
import { DelegateDialog } from './delegate-dialog.tsx'
import { LibraryDialog } from './library-dialog.tsx'
import type { WritingEdit } from './row-commands.ts'
import { ValueDialog, type ValuePreset } from './value-dialog.tsx'
import { valuePreset } from './value-preset.ts'

export type OpenEditorDialog =
  | { readonly kind: 'value'; readonly preset: ValuePreset }
  | { readonly kind: 'library' }
  | { readonly kind: 'delegate' }

type Props = {
  readonly view: DraftView
  readonly editing: WritingEdit
  /** Whether what is chosen was chosen by somebody. */
  readonly isPicked: boolean
  readonly dialog: OpenEditorDialog | null
  readonly onOpen: (dialog: OpenEditorDialog | null) => void
}

export function EditorDialogs({ view, editing, isPicked, dialog, onOpen }: Props) {
  const { writing, form, chosen } = editing
  const { at, row, rows, list } = chosen
  const close = () => onOpen(null)
  switch (dialog?.kind) {
    case 'value':
      return at.field === 'value' ? (
        <ValueDialog
          text={cellText(form, at) ?? ''}
          preset={dialog.preset}
          fiscalYear={view.fiscalYear}
          onClose={close}
          onUse={(value) => {
            writing.do(setCells(form, [{ place: at, text: value }]))
            close()
          }}
        />
      ) : null
    case 'library':
      return row !== null && list === null ? (
        <LibraryDialog
          project={form.head.name === '' ? view.name : form.head.name}
          kind={kindOfLabel(cellText(form, { row: row.row, field: 'level2' }) ?? '')}
          onUse={(indicator) => onOpen(takeIndicator(editing, row.row, indicator))}
          onClose={close}
        />
      ) : null
    case 'delegate':
      return (
        <DelegateDialog
          project={view.project}
          cells={isPicked ? chosenCells(chosen) : []}
          rows={isPicked ? form.rows.filter(({ id }) => rows.includes(id)) : []}
          within={form}
          onClose={close}
        />
      )
    case undefined:
      return null
  }
}

/**
 * An indicator of the library into the row: its value is the unit's own, with the usual sign and unit.
 * @returns what is asked next
 */
function takeIndicator(
  { writing, form, pick }: WritingEdit,
  row: string,
  { name, meaning, basis, unit, direction }: LibraryDetail,
): OpenEditorDialog | null {
  const cell = (field: RowField, text: string) => (text === '' ? [] : [{ place: { row, field }, text }])
  writing.do(
    setCells(form, [...cell('level3', name), ...cell('description', meaning), ...cell('basis', basis)]),
  )
  pick({ row, field: 'value' })
  return unit === null ? null : { kind: 'value', preset: valuePreset(form, row, { unit, direction }) }
}
