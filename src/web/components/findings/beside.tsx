/** The way from a finding to the table that it speaks of: another project, or the same in earlier years. */
import { Link } from 'react-router'
import type { Finding } from '#core/kernel/finding.ts'
import { BESIDE } from '#text/interface/duplicates.ts'
import type { Spoken } from '#text/interface/words.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'

const OF_YEARS: readonly string[] = ['target-below-last-actual', 'target-lowered', 'target-unchanged-years']

/** Nothing where the finding speaks of no other table, or of no single project. */
export function Beside({
  finding: { rule, values },
  project,
}: {
  readonly finding: Finding
  readonly project: string | null
}) {
  const text = useText(BESIDE)
  if (project === null) return null
  const link = linkOf({ rule, values }, project, text)
  return link === null ? null : (
    <>
      <dt>{text.table}</dt>
      <dd>{link}</dd>
    </>
  )
}

function linkOf(
  { rule, values }: Pick<Finding, 'rule' | 'values'>,
  project: string,
  text: Spoken<typeof BESIDE>,
) {
  const other = values['elsewhere']
  if (rule === 'near-duplicate' && typeof other === 'string')
    return <Link to={paths.compare(project, other)}>{text.compareAlike}</Link>
  return OF_YEARS.includes(rule) ? <Link to={paths.earlier(project)}>{text.compareYears}</Link> : null
}
