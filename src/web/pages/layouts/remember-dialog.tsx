/** Remembering what was chosen under a name, and reading the file again with it. */
import type { LayoutDraft, LayoutSummary } from '#api/layouts.ts'
import { LAYOUT_NAME_MAX } from '#api/kernel/constants.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { LAYOUT_WORDS } from '#text/interface/layouts.ts'
import { useSaveLayout } from '../../api/layouts.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
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
  const { read, open } = useReadAndOpen(file)
  const form = useForm({
    first: { name: into?.name ?? '' },
    checks: { name: needed(administration.needed) },
    send: async ({ name }) => {
      await save.mutateAsync({ ...draft, name: name.trim() })
      onSaved()
      return read()
    },
    onDone: (outcome, { values: { name } }) => open(outcome, name.trim()),
  })
  return (
    <FormDialog title={text.remember} confirm={text.rememberAndRead} form={form} onClose={onClose}>
      <p>{into === null ? text.rememberWords : text.updateWords(into.name)}</p>
      <Field
        {...form.field('name')}
        label={text.layoutName}
        required
        maxLength={LAYOUT_NAME_MAX}
        hint={text.layoutNameHint}
      />
    </FormDialog>
  )
}
