/** 佐证材料 of the project, by the indicator that each proves: the same files as on the page of the target. */
import type { EvaluationView } from '#api/self-evaluations.ts'
import { useProject } from '../../api/projects.ts'
import { Attachments } from '../../attachments/attachments.tsx'

export function EvidencePanel({ view }: { readonly view: EvaluationView }) {
  const opened = useProject(view.id)
  return opened.data === undefined ? null : <Attachments id={view.id} project={opened.data.project} />
}
