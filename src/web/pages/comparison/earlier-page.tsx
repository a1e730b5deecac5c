/** 去年: a project beside the same project of an earlier year, target against target and what was reached. */
import { useParams } from 'react-router'
import { Segmented } from 'antd'
import type { RelatedView } from '#api/duplicates.ts'
import { BESIDE } from '#text/interface/duplicates.ts'
import { PROJECT } from '#text/interface/project.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import { useRelated } from '../../api/duplicates.ts'
import { useProject } from '../../api/projects.ts'
import { chooseTables, tableYears } from '../../components/comparison/earlier-tables.ts'
import { EarlierYear } from '../../components/comparison/earlier-year.tsx'
import { changedAddress } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import styles from './beside.module.css'

export function EarlierPage() {
  const { id = '' } = useParams()
  const project = useProject(id)
  const related = useRelated(id)
  return (
    <Loaded isPage query={project}>
      {(detail) => (
        <Loaded query={related}>{({ earlier }) => <Opened detail={detail} earlier={earlier} />}</Loaded>
      )}
    </Loaded>
  )
}

type Props = { readonly detail: OpenedProject; readonly earlier: RelatedView['earlier'] }

function Opened({ detail, earlier }: Props) {
  const text = useText(BESIDE)
  const [parameters, setParameters] = useAddress()
  const years = tableYears(earlier)
  const year = years.find((one) => String(one) === parameters.get('with')) ?? years[0]
  const tables = year === undefined ? null : chooseTables(earlier, year)
  const crumbs = [
    { label: useText(PROJECT).targets, to: paths.projects() },
    { label: detail.project.name, to: paths.project(detail.row.id) },
  ]
  return (
    <>
      <PageHeader
        title={text.lastYear}
        crumbs={crumbs}
        beside={
          years.length < 2 ? undefined : (
            <Segmented
              size="small"
              aria-label={text.chooseYear}
              value={year ?? 0}
              options={years.map((one) => ({ value: one, label: text.yearTarget(one) }))}
              onChange={(next) => setParameters((now) => changedAddress(now, { with: next }))}
            />
          )
        }
      />
      {tables === null ? (
        <EmptyState title={text.noEarlier}>{text.noEarlierWords}</EmptyState>
      ) : (
        <div className={styles.page}>
          <EarlierYear key={tables.target} detail={detail} tables={tables} />
        </div>
      )}
    </>
  )
}
