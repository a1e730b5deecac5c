/** What a language model says of the project, where one is used. */
import { useAdvice } from '../../api/advice.ts'
import { useMay } from '../../api/session.ts'
import { later } from '../../ui/later.tsx'

const Advice = later(async () => (await import('./advice.tsx')).Advice)

/** Nothing at all where no model is used and none was. */
export function ModelAdvice({ project }: { readonly project: string }) {
  const { data } = useAdvice(project)
  const may = useMay()
  if (data === undefined || (data.asked === null && (data.off !== null || !may('advice.ask')))) return null
  return <Advice project={project} advice={data} mayAsk={may('advice.ask')} />
}
