/** What lies between a target and a text of the department that nobody can write in now: no bar, and said. */
import { Link } from 'react-router'
import { FILING } from '#text/interface/filing.ts'
import { useFiling } from '../../api/filings.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { HeldWords } from './other-paper.tsx'

export function HeldNote({ project }: { readonly project: string }) {
  const text = useText(FILING)
  const held = useFiling(project).data?.held ?? null
  return held === null ? null : (
    <Callout kind="warning">
      {text.heldErrors(held.errors)}
      <Link to={paths.document(held.document)}>{held.name}</Link> <HeldWords held={held} />
    </Callout>
  )
}
