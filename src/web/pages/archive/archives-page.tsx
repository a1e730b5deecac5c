/** 绩效档案 of all projects within reach: looked up by name, code or unit; a name opens the archive. */
import { Link } from 'react-router'
import type { ProjectList, ProjectRow } from '#api/projects.ts'
import { ARCHIVE } from '#text/interface/archive.ts'
import { COMMON } from '#text/interface/common.ts'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import { useProjects } from '../../api/projects.ts'
import { useMay } from '../../api/session.ts'
import { FIGURE, moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { pagesFrom } from '../../lists/every-row.ts'
import { searchField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { NamedRow, unitText } from '../../lists/named-row.tsx'
import { useList } from '../../lists/use-list.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { ResultsTabs } from '../../components/results/results-tabs.tsx'

export function ArchivesPage() {
  const text = useText(ARCHIVE)
  const results = useText(RECTIFICATIONS)
  const common = useText(COMMON)
  const may = useMay()
  const [year] = useYear()
  const list = useList({ search: searchField(text.search) })
  const asked = { ...list.asked, year, sort: 'name' } as const
  return (
    <ListPage
      name="archives"
      text={{ ...text, caption: text.found, none: text.noProjects, noneWords: text.noProjectsWords }}
      list={list}
      query={useProjects(asked)}
      load={pagesFrom<ProjectList>('/api/projects', asked)}
      columns={useColumns()}
      keyOf={({ id }) => id}
      head={{ crumbs: [{ label: results.results }], tabs: <ResultsTabs /> }}
      beside={may('evaluation.read') ? <Link to={paths.departmentArchives()}>{text.departments}</Link> : null}
      shape={{ width: 800, showTotal: common.totalRows }}
    />
  )
}

function useColumns(): ListColumn<ProjectRow>[] {
  const text = useText(ARCHIVE)
  const common = useText(COMMON)
  return [
    {
      key: 'name',
      title: text.project,
      cell: ({ name }) => name,
      show: ({ id, name, code }) => <NamedRow to={paths.archive(id)} name={name} below={code} />,
      also: [{ title: common.code, cell: ({ code }) => code }],
    },
    { key: 'unit', title: text.unit, width: 280, cell: unitText },
    { ...FIGURE, key: 'year', title: text.year, width: 90, cell: ({ fiscalYear }) => fiscalYear },
    moneyColumn({ key: 'budget', title: text.budgetWan, width: 150, amount: ({ budget }) => budget }),
  ]
}
