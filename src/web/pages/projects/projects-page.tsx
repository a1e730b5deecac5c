/** 绩效目标: every project, filtered, sorted and searched by the server; what is seen lives in the address. */
import { useState, type ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { Button, Table } from 'antd'
import { PROJECTS } from '#text/interface/projects.ts'
import { WRITING } from '#text/interface/writing.ts'
import { projectListExportPath, useProjects } from '../../api/projects.ts'
import { useMay } from '../../api/session.ts'
import { oneOfWords } from '../../lists/address.ts'
import { pagesFrom } from '../../lists/every-row.ts'
import { ListPage } from '../../lists/list-page.tsx'
import { useAddress } from '../../lists/use-address.ts'
import { useList } from '../../lists/use-list.ts'
import { OtherYears } from '../../lists/other-years.tsx'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useStored } from '../../preferences/stored.ts'
import { useYear } from '../../preferences/year.ts'
import { ExportButton } from '../../ui/export-menu.tsx'
import { usePrinting } from '../../ui/printing.ts'
import { EmptyState } from '../../ui/states.tsx'
import { StartDialog } from '../../components/writing/start-dialog.tsx'
import { START_WAYS } from '../../components/writing/start-form.ts'
import { ColumnChooser } from './column-chooser.tsx'
import { columnChoice, readColumns, TotalsRow, useProjectColumns, totalWidth } from './project-columns.tsx'
import { useProjectFields } from './project-fields.ts'
import styles from './projects-page.module.css'

const SIZES = { size: 100, sizes: [50, 100, 200, 500] }

export function ProjectsPage() {
  const text = useText(PROJECTS)
  const navigate = useNavigate()
  const printing = usePrinting()
  const [year] = useYear()
  const list = useList(useProjectFields(year), SIZES)
  const asked = { ...list.asked, year }
  const query = useProjects(asked)
  const keys = readColumns(useStored(columnChoice))
  const columns = useProjectColumns(keys)
  const { data } = query
  return (
    <ListPage
      name="projects"
      text={{ ...text, fileName: text.exportName(year === undefined ? '' : String(year)), none: text.empty }}
      list={list}
      query={query}
      load={pagesFrom('/api/projects', { query: asked })}
      columns={columns}
      keyOf={({ id }) => id}
      head={{
        term: 'target',
        beside: <span className={styles.quiet}>{text.inWan}</span>,
        actions: (
          <Actions
            columns={<ColumnChooser columns={keys} />}
            isEmpty={(data?.total ?? 0) === 0}
            address={(format) => projectListExportPath(asked, format)}
          />
        ),
      }}
      exports={{ xlsx: projectListExportPath(asked, 'xlsx') }}
      empty={list.isNarrowed ? undefined : <NoProjects />}
      after={<p className={`no-print ${styles.keys}`}>{text.keys}</p>}
      shape={{
        width: totalWidth(columns),
        sticky: true,
        className: styles.table ?? '',
        onOpen: ({ id }) => void navigate(paths.project(id)),
        summary:
          data === undefined || data.total === 0 ? null : (
            <Table.Summary {...(printing ? {} : { fixed: 'bottom' as const })}>
              <TotalsRow list={data} columns={columns} />
            </Table.Summary>
          ),
      }}
    />
  )
}

type ActionsProps = {
  readonly columns: ReactNode
  readonly isEmpty: boolean
  readonly address: Parameters<typeof ExportButton>[0]['address']
}

/** Everything that matches with every column, as a table on paper; and a new target. */
function Actions({ columns, isEmpty, address }: ActionsProps) {
  const text = useText(PROJECTS)
  const writing = useText(WRITING)
  const writes = useMay()('document.edit')
  // The 工作台 leads here to begin a target.
  const [parameters] = useAddress()
  const way = oneOfWords(parameters, 'begin', START_WAYS)
  const [beginning, begin] = useState(way !== undefined && writes)
  return (
    <>
      {columns}
      <ExportButton
        label="Word"
        quiet={writes}
        disabled={isEmpty}
        title={isEmpty ? text.nothingToExport : text.exportListTitle}
        address={address}
      />
      {writes ? (
        <Button type="primary" onClick={() => begin(true)}>
          {writing.newTarget}
        </Button>
      ) : null}
      {beginning ? <StartDialog way={way} onClose={() => begin(false)} /> : null}
    </>
  )
}

function NoProjects() {
  const text = useText(PROJECTS)
  const may = useMay()
  if (may('document.edit') && !may('document.import'))
    return (
      <EmptyState title={text.empty}>
        {text.emptyWriterWords}
        <OtherYears />
      </EmptyState>
    )
  return (
    <EmptyState title={text.empty} action={<Link to={paths.documents()}>{text.toDocuments}</Link>}>
      {text.emptyWords}
      <OtherYears />
    </EmptyState>
  )
}
