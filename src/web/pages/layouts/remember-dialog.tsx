/** Remembering what was chosen under a name, and reading the file again with it. */
import { useState } from 'react'
import type { LayoutDraft, LayoutSummary } from '#api/layouts.ts'
import { LAYOUT_NAME_MAX } from '#api/kernel/constants.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { LAYOUT_WORDS } from '#text/interface/layouts.ts'
import { useSaveLayout } from '../../api/layouts.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import type { MappedFile } from './mapped-file.ts'
import { useReadAndOpen } from './read-and-open.ts'

type Props = {
  readonly file: MappedFile
  readonly draft: LayoutDraft
  /** The remembered layout that is changed. */
  readonly into: LayoutSummary | null
  readonly onSaved: () => void
  readonly onClose: () => void
}

export function RememberDialog({ file, draft, into, onSaved, onClose }: Props) {
  const text = useText(LAYOUT_WORDS)
  const administration = useText(ADMINISTRATION)
  const save = useSaveLayout()
  const read = useReadAndOpen(file)
  const [name, setName] = useState(into?.name ?? '')
  const [tried, setTried] = useState(false)
  const missing = name.trim() === ''
  const confirm = () => {
    setTried(true)
    if (missing) return
    save.mutate(
      { ...draft, name: name.trim() },
      {
        onSuccess: () => {
          onSaved()
          read.start(name.trim())
        },
      },
    )
  }
  return (
    <FormDialog
      title={text.remember}
      confirm={text.rememberAndRead}
      busy={save.isPending || read.busy}
      error={save.error ?? read.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{into === null ? text.rememberWords : text.updateWords(into.name)}</p>
      <Field
        label={text.layoutName}
        required
        maxLength={LAYOUT_NAME_MAX}
        hint={text.layoutNameHint}
        value={name}
        onChange={setName}
        fault={tried && missing ? administration.needed : null}
      />
    </FormDialog>
  )
}
