/** The dialogs that the tools of the text open. */
import type { StatementView } from '#api/statements/statements.ts'
import { cellText } from '#core/writing/form.ts'
import { setStatementCells } from '#core/writing/statement-commands.ts'
import { ValueDialog } from '../../components/writing/value-dialog.tsx'
import { LinksDialog } from './links-dialog.tsx'
import { linkRow, type StatementEdit } from './row-commands.ts'

export type OpenStatementDialog =
  | { readonly kind: 'links'; readonly row: string }
  | { readonly kind: 'value' }

type Props = {
  readonly view: StatementView
  readonly editing: StatementEdit
  readonly dialog: OpenStatementDialog | null
  readonly onClose: () => void
}

export function StatementDialogs({ view, editing, dialog, onClose }: Props) {
  const { writing, form, at } = editing
  if (dialog?.kind === 'value' && at.field === 'value')
    return (
      <ValueDialog
        text={cellText(form, at) ?? ''}
        preset={{ comparator: '>=', unit: '' }}
        fiscalYear={view.fiscalYear}
        onClose={onClose}
        onUse={(value) => {
          writing.do(setStatementCells(form, [{ place: at, text: value }]))
          onClose()
        }}
      />
    )
  const linked = dialog?.kind === 'links' ? form.rows.find(({ id }) => id === dialog.row) : undefined
  return linked === undefined ? null : (
    <LinksDialog
      key={linked.id}
      form={form}
      row={linked}
      projects={view.projects}
      onClose={onClose}
      onUse={(taken) => {
        linkRow(editing, linked, taken)
        onClose()
      }}
    />
  )
}
