/**
 * Approved versions of a target, their signatures, and what differs between any two, or one and the target as
 * it is now.
 */
import { changesIn, type ThingChange } from '#core/target/compare.ts'
import { COMMENTS } from '#text/interface/comments.ts'
import { useVersionComparison, useVersions } from '../../api/comments.ts'
import { ThingDifference } from '../comparison/comparison-view.tsx'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Loaded } from '../../ui/states.tsx'
import comments from '../comments/comments.module.css'
import { VersionTable } from './version-table.tsx'
import styles from './filing.module.css'

export function ProjectVersions({ project }: { readonly project: string }) {
  const text = useText(COMMENTS)
  const query = useVersions(project)
  return (
    <Loaded query={query}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className={styles.quiet}>{text.noVersions}</p>
        ) : (
          <VersionTable
            way={{ of: 'projects', id: project }}
            rows={rows}
            beside={(from, to) => paths.versions(project, { from, to })}
          >
            {(from, to) => <Difference project={project} from={from} to={to} />}
          </VersionTable>
        )
      }
    </Loaded>
  )
}

function Difference({
  project,
  from,
  to,
}: {
  readonly project: string
  readonly from: number
  readonly to: number | null
}) {
  const query = useVersionComparison(project, from, to)
  return <Loaded query={query}>{({ change }) => <VersionDifference change={change} />}</Loaded>
}

/** What differs between two versions, counted and in words. */
export function VersionDifference({ change }: { readonly change: ThingChange }) {
  const text = useText(COMMENTS)
  if (changesIn(change) === 0) return <p className={styles.quiet}>{text.same}</p>
  const { fields, added, removed, changed, moved } = change
  return (
    <>
      <p className={comments.summary}>
        {text.summary(
          fields.length + changed.reduce((sum, { fields: own }) => sum + own.length, 0),
          added.length,
          removed.length,
          moved.length,
        )}
      </p>
      <ThingDifference change={change} />
    </>
  )
}
