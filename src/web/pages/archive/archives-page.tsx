/** 绩效档案 of all projects within reach: looked up by name, code or unit; a name opens the archive. */
import { Link } from 'react-router'
import { Table, type TableColumnType } from 'antd'
import type { ProjectRow } from '#api/projects.ts'
import { ARCHIVE } from '#text/interface/archive.ts'
import { COMMON } from '#text/interface/common.ts'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import { useProjects } from '../../api/projects.ts'
import { useMay } from '../../api/session.ts'
import { changedAddress, pageOf, addressText } from '../../lists/address.ts'
import { SearchFilter } from '../../lists/filters.tsx'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { Money } from '../../ui/money.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { usePrinting } from '../../ui/printing.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import filings from '../../lists/list-page.module.css'
import { ResultsTabs } from '../results/results-tabs.tsx'
import styles from '../../lists/results.module.css'

const SIZE = 50

export function ArchivesPage() {
  const text = useText(ARCHIVE)
  const results = useText(RECTIFICATIONS)
  const common = useText(COMMON)
  const printing = usePrinting()
  const may = useMay()
  const [parameters, setParameters] = useAddress()
  const [year] = useYear()
  const [search, page] = [addressText(parameters, 'search')?.slice(0, 100), pageOf(parameters)]
  const query = useProjects({ year, search, page, size: SIZE, sort: 'name' })
  const columns = useColumns()
  const change = (next: Readonly<Record<string, string | number | undefined>>) =>
    setParameters((now) => changedAddress(now, next))
  return (
    <>
      <PageHeader title={text.title} crumbs={[{ label: results.results }]} />
      <ResultsTabs />
      <search className={`${filings.filters} no-print`} aria-label={text.filters}>
        <SearchFilter label={text.search} value={search} onChange={(words) => change({ search: words })} />
        {may('evaluation.read') ? <Link to={paths.departmentArchives()}>{text.departments}</Link> : null}
      </search>
      <Loaded query={query}>
        {({ rows, total }) => (
          <section aria-label={text.found}>
            <Table<ProjectRow>
              className="panel"
              size="small"
              rowKey="id"
              dataSource={[...rows]}
              columns={columns}
              loading={query.isPlaceholderData}
              tableLayout="fixed"
              {...(printing ? {} : { scroll: { x: 800 } })}
              locale={{
                emptyText:
                  search === undefined ? (
                    <EmptyState title={text.noProjects}>{text.noProjectsWords}</EmptyState>
                  ) : (
                    <EmptyState title={text.noMatch}>{text.noMatchWords}</EmptyState>
                  ),
              }}
              pagination={{
                current: page,
                pageSize: SIZE,
                total,
                showSizeChanger: false,
                hideOnSinglePage: true,
                size: 'small',
                showTotal: common.totalRows,
                className: filings.pages ?? '',
                onChange: (next) => change({ page: next }),
              }}
            />
          </section>
        )}
      </Loaded>
    </>
  )
}

function useColumns(): TableColumnType<ProjectRow>[] {
  const text = useText(ARCHIVE)
  return [
    {
      key: 'name',
      title: text.project,
      render: (_, { id, name, code }) => (
        <>
          <Link className={filings.name} to={paths.archive(id)}>
            {name}
          </Link>
          <span className={styles.sub}>{code ?? '—'}</span>
        </>
      ),
    },
    {
      key: 'unit',
      title: text.unit,
      width: 280,
      render: (_, { unitCode, unitName }) => [unitCode, unitName].filter(Boolean).join(' ') || '—',
    },
    {
      key: 'year',
      title: text.year,
      width: 90,
      align: 'right',
      className: 'number',
      render: (_, { fiscalYear }) => fiscalYear ?? '—',
    },
    {
      key: 'budget',
      title: text.budgetWan,
      width: 150,
      align: 'right',
      className: 'number',
      render: (_, { budget }) => <Money amount={budget} />,
    },
  ]
}
