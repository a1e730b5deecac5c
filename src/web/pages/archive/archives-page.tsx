/** 绩效档案 of all projects within reach: looked up by name, code or unit; a name opens the archive. */
import { stateName } from '#text/closing.ts'
import { ARCHIVE } from '#text/interface/archive.ts'
import { COMMON } from '#text/interface/common.ts'
import type { ProjectRow } from '#core/projects/rows.ts'
import { FIGURE, moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { searchField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { NamedRow, unitText } from '../../lists/named-row.tsx'
import { useList } from '../../lists/use-list.ts'
import { useRows } from '../../lists/use-rows.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { ArchiveTabs } from './archive-tabs.tsx'

export function ArchivesPage() {
  const text = useText(ARCHIVE)
  const common = useText(COMMON)
  const [year] = useYear()
  const list = useList({ search: searchField(text.search) })
  const asked = { ...list.asked, year, sort: 'name' } as const
  return (
    <ListPage
      year={year}
      name="archives"
      text={{ ...text, caption: text.found, none: text.noProjects, noneWords: text.noProjectsWords }}
      list={list}
      {...useRows('/api/projects', { query: asked })}
      columns={useColumns()}
      keyOf={({ id }) => id}
      head={{ term: 'archive', tabs: <ArchiveTabs shown="projects" /> }}
      shape={{ width: 960, showTotal: common.totalRows }}
    />
  )
}

function useColumns(): ListColumn<ProjectRow>[] {
  const text = useText(ARCHIVE)
  const common = useText(COMMON)
  const language = useLanguage()
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
    { key: 'state', title: text.state, width: 170, cell: (row) => stateName(row, language) },
    moneyColumn({ key: 'budget', title: text.budgetWan, width: 150, amount: ({ budget }) => budget }),
  ]
}
