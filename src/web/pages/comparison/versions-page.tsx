/**
 * 版本对比: two versions of a target, or one and the target as it is now, in words and cell by cell; printed as
 * it stands.
 */
import { Button } from 'antd'
import { useParams } from 'react-router'
import type { VersionComparison } from '#api/filing/filings.ts'
import { COMMENTS } from '#text/interface/comments.ts'
import { COMMON } from '#text/interface/common.ts'
import { PROJECT } from '#text/interface/project.ts'
import { useVersionComparison, useVersions } from '../../api/comments.ts'
import { useFiling } from '../../api/filings.ts'
import { useProject } from '../../api/projects.ts'
import { VersionsBeside } from '../../components/comparison/versions-beside.tsx'
import { ActButtons } from '../../components/filing/act-buttons.tsx'
import { ChooseVersions } from '../../components/filing/choose-versions.tsx'
import { VersionDifference } from '../../components/filing/versions.tsx'
import { changedAddress } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import styles from './beside.module.css'
import type { VersionRow } from '#core/filing/rows.ts'
import type { OpenedProject } from '#core/projects/rows.ts'

export function VersionsPage() {
  const { id = '' } = useParams()
  const text = useText(COMMENTS)
  const project = useProject(id)
  const versions = useVersions(id)
  return (
    <Loaded isPage query={project}>
      {(detail) => (
        <Loaded query={versions}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={text.noVersions}>{null}</EmptyState>
            ) : (
              <Opened detail={detail} versions={rows} />
            )
          }
        </Loaded>
      )}
    </Loaded>
  )
}

type Props = { readonly detail: OpenedProject; readonly versions: readonly VersionRow[] }

function Opened({ detail, versions }: Props) {
  const text = useText(COMMENTS)
  const common = useText(COMMON)
  const [parameters, setParameters] = useAddress()
  const known = (key: 'from' | 'to') =>
    versions.find(({ number }) => String(number) === parameters.get(key))?.number
  const from = known('from') ?? versions.at(-1)?.number ?? 1
  const to = known('to') ?? null
  const query = useVersionComparison(detail.row.id, from, to)
  const nameOf = (number: number | null) => {
    const version = versions.find((one) => one.number === number)
    return version === undefined
      ? text.present
      : text.approvedOn(version.number, version.approval.number, version.approval.date)
  }
  const crumbs = [
    { label: useText(PROJECT).targets, to: paths.projects() },
    { label: detail.project.name, to: paths.project(detail.row.id) },
  ]
  return (
    <>
      <PageHeader
        title={text.besideTitle}
        crumbs={crumbs}
        beside={
          <span className={`${styles.choose} no-print`}>
            <ChooseVersions
              versions={versions}
              from={from}
              to={to}
              onFrom={(version) => setParameters((now) => changedAddress(now, { from: version }))}
              onTo={(version) => setParameters((now) => changedAddress(now, { to: version ?? undefined }))}
            />
          </span>
        }
        actions={
          <>
            <Button onClick={() => window.print()}>{common.print}</Button>
            {to === null ? <TargetActs project={detail.row.id} name={detail.project.name} /> : null}
          </>
        }
      />
      <Loaded query={query}>
        {(comparison) => (
          <Compared
            comparison={comparison}
            names={[nameOf(from), nameOf(to)]}
            reason={versions.find(({ number }) => number === to)?.reason ?? ''}
          />
        )}
      </Loaded>
    </>
  )
}

/** What is compared with what is there now goes on from here: the acts of the target. */
function TargetActs({ project, name }: { readonly project: string; readonly name: string }) {
  const view = useFiling(project).data
  return view === undefined ? null : (
    <ActButtons way={{ of: 'projects', id: project }} view={view} name={name} />
  )
}

type ComparedProps = {
  readonly comparison: VersionComparison
  readonly names: readonly [string, string]
  readonly reason: string
}

function Compared({ comparison, names, reason }: ComparedProps) {
  const text = useText(COMMENTS)
  return (
    <div className={styles.versions}>
      <section className={`panel ${styles.words}`}>
        <h2>{names.join(' → ')}</h2>
        {reason === '' ? null : (
          <p>
            {text.reason}：{reason}
          </p>
        )}
        <VersionDifference change={comparison.change} />
      </section>
      <h2 className={styles.cells}>{text.besideCells}</h2>
      <VersionsBeside comparison={comparison} names={names} />
    </div>
  )
}
