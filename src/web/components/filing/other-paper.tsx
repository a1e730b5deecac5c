/** The other paper of a finding that lies between two: named, linked, and what can be done while it is locked. */
import { Link } from 'react-router'
import type { HeldByText } from '#core/filing/rows.ts'
import { isInReview } from '#core/filing/states.ts'
import { isAgainstWords } from '#core/findings/against-words.ts'
import type { Finding } from '#core/kernel/finding.ts'
import { FILING } from '#text/interface/filing.ts'
import { useFiling } from '../../api/filings.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'

type Props = {
  readonly finding: Pick<Finding, 'rule' | 'project'>
  readonly document: string
  /** Whose finding it is. */ readonly project: string
}

/** Nothing of a finding that lies in one paper. */
export function OtherPaper({ finding, document, project }: Props) {
  return isAgainstWords(finding) ? <Named document={document} project={project} /> : null
}

function Named({ document, project }: Omit<Props, 'finding'>) {
  const text = useText(FILING)
  const held = useFiling(project).data?.held ?? null
  return (
    <p>
      {text.otherPaper} <Link to={paths.document(document)}>{held?.name ?? text.textOfDepartment}</Link>
      {held === null ? null : (
        <>
          {' '}
          <HeldWords held={held} />
        </>
      )}
    </p>
  )
}

/** Why it cannot be mended there now, and what comes then. */
export function HeldWords({ held: { state } }: { readonly held: HeldByText }) {
  const text = useText(FILING)
  return isInReview(state) ? text.heldInReview : text.heldApproved
}
