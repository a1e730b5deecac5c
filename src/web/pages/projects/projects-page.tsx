/** 绩效目标: every project, filtered, sorted and searched by the server; what is seen lives in the address. */
import { useState } from 'react'
import { Button } from 'antd'
import { PROJECTS } from '#text/interface/projects.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useProjects } from '../../api/projects.ts'
import { useMay } from '../../api/session.ts'
import { changedAddress } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useText } from '../../preferences/language.ts'
import { useStored } from '../../preferences/stored.ts'
import { useYear } from '../../preferences/year.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { StartDialog } from '../../components/writing/start-dialog.tsx'
import { ProjectFilterBar } from './filter-bar.tsx'
import { ColumnChooser, ExportCsv, ExportList } from './list-actions.tsx'
import { columnChoice, readColumns } from './project-columns.tsx'
import { readProjectFilter, USUAL_PROJECT_FILTER } from './project-filter.ts'
import { ProjectTable } from './project-table.tsx'
import styles from './projects-page.module.css'

export function ProjectsPage() {
  const text = useText(PROJECTS)
  const writing = useText(WRITING)
  const may = useMay()
  const [beginning, begin] = useState(false)
  const [parameters, setParameters] = useAddress()
  const [year] = useYear()
  const filter = readProjectFilter(parameters)
  const query = useProjects({ ...filter, year })
  const columns = readColumns(useStored(columnChoice))
  const change = (next: Readonly<Record<string, string | number | undefined>>) =>
    setParameters((now) => changedAddress(now, next, USUAL_PROJECT_FILTER))
  return (
    <>
      <PageHeader
        title={text.title}
        beside={<span className={styles.quiet}>{text.inWan}</span>}
        actions={
          <>
            <ColumnChooser columns={columns} />
            <ExportCsv filter={filter} year={year} columns={columns} total={query.data?.total ?? 0} />
            <ExportList
              filter={filter}
              year={year}
              total={query.data?.total ?? 0}
              quiet={may('document.edit')}
            />
            {may('document.edit') ? (
              <Button type="primary" onClick={() => begin(true)}>
                {writing.newTarget}
              </Button>
            ) : null}
          </>
        }
      />
      <ProjectFilterBar filter={filter} year={year} onChange={change} />
      <Loaded query={query}>
        {(list) => (
          <ProjectTable
            list={list}
            filter={filter}
            columns={columns}
            waiting={query.isPlaceholderData}
            onChange={change}
          />
        )}
      </Loaded>
      {beginning ? <StartDialog year={year} onClose={() => begin(false)} /> : null}
    </>
  )
}
