/** Remembering what was chosen under a name, and reading the file again with it. */
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { LayoutDraft, LayoutSummary } from '#api/layouts.ts'
import { LAYOUT_NAME_MAX } from '#api/constants.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { LAYOUTS } from '#text/interface/layouts.ts'
import { useReadAgain, useSaveLayout, type ReadOutcome } from '../../api/layouts.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import type { MappedFile } from './mapping.tsx'

type Props = {
  readonly file: MappedFile
  readonly draft: LayoutDraft
  /** The remembered layout that is changed. */
  readonly into: LayoutSummary | null
  readonly onSaved: () => void
  readonly onClose: () => void
}

export function RememberDialog({ file, draft, into, onSaved, onClose }: Props) {
  const text = useText(LAYOUTS)
  const administration = useText(ADMINISTRATION)
  const navigate = useNavigate()
  const save = useSaveLayout()
  const read = useReadAgain()
  const [name, setName] = useState(into?.name ?? '')
  const [tried, setTried] = useState(false)
  const missing = name.trim() === ''
  const lead = (outcome: ReadOutcome) => {
    if ('job' in outcome) {
      notify(text.stillFails(name.trim()), 'error')
      return void navigate(paths.documents())
    }
    notify(outcome.figures === null ? text.remembered(name.trim()) : text.readResult(outcome.figures.projects, outcome.figures.indicators, outcome.figures.unplaced))
    void navigate(paths.document(outcome.document))
  }
  const confirm = () => {
    setTried(true)
    if (missing) return
    save.mutate({ ...draft, name: name.trim() }, {
      onSuccess: () => {
        onSaved()
        read.mutate(file.of, { onSuccess: lead })
      },
    })
  }
  return (
    <FormDialog title={text.remember} confirm={text.rememberAndRead} busy={save.isPending || read.isPending} error={save.error ?? read.error} onConfirm={confirm} onClose={onClose}>
      <p>{into === null ? text.rememberWords : text.updateWords(into.name)}</p>
      <Field label={text.layoutName} required maxLength={LAYOUT_NAME_MAX} hint={text.layoutNameHint} value={name} onChange={setName} fault={tried && missing ? administration.needed : null} />
    </FormDialog>
  )
}
