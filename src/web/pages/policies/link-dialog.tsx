/** A project takes the policy as the one that it carries out. */
import type { PolicyView } from '#api/policies.ts'
import { POLICIES } from '#text/interface/policies.ts'
import { useSetProjectPolicy } from '../../api/policies.ts'
import { ProjectChoice } from '../../components/rectification/about-choice.tsx'
import { useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useForm } from '../../ui/use-form.ts'

type Props = { readonly view: PolicyView; readonly onClose: () => void }

export function LinkDialog({ view, onClose }: Props) {
  const text = useText(POLICIES)
  const set = useSetProjectPolicy()
  const form = useForm({
    first: { project: null as string | null },
    checks: { project: (project) => (project === null ? text.missing : null) },
    send: ({ project }) => set.mutateAsync({ project: project ?? '', policy: view.id }),
    onDone: () => {
      notify(text.linked)
      onClose()
    },
  })
  return (
    <FormDialog title={text.linkProject} confirm={text.save} form={form} onClose={onClose}>
      <p>{text.linkWords}</p>
      <ProjectChoice {...form.field('project')} />
    </FormDialog>
  )
}
