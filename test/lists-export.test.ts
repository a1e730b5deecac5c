/**
 * Every list can be taken away as Excel: a table of the interface has its export, or is named here with why
 * it is none.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const WEB = join(import.meta.dirname, '../src/web')

/** Drawn by a list page, which gives the export. */
const DRAWN = 'the rows of a ListPage in another file'
/** Cells to type or choose in. */
const FORM = 'a form'
const PAPER = 'a paper, which goes as Word, PDF and Excel as a whole'
/** Ten rows at most of a list that is a link away. */
const EXCERPT = 'the first of a list that has its export'
const CHOICE = 'what an act would do, before it is done'
const SOURCE = 'a file as it came, which can be taken away as it is'
const DIFFERENCE = 'one thing beside another'

/** Tables that are no lists, and how many of a file are. */
const NO_LISTS: Readonly<Record<string, { readonly count: number; readonly why: string }>> = {
  'charts/chart-table.tsx': { count: 1, why: 'figures of a chart, which has its export' },
  'components/comparison/beside-view.tsx': { count: 2, why: DIFFERENCE },
  'components/comparison/comparison-view.tsx': { count: 1, why: DIFFERENCE },
  'components/filing/pooled-tasks.tsx': { count: 1, why: EXCERPT },
  'components/findings/changes-table.tsx': { count: 1, why: DIFFERENCE },
  'components/paper/target-table.tsx': { count: 3, why: PAPER },
  'components/source/sheet-view.tsx': { count: 2, why: SOURCE },
  'components/source/source-text.tsx': { count: 1, why: SOURCE },
  'components/writing/form-head.tsx': { count: 1, why: FORM },
  'components/writing/indicator-table.tsx': { count: 1, why: FORM },
  'lists/forecast-table.tsx': { count: 1, why: CHOICE },
  'lists/list-table.tsx': { count: 1, why: DRAWN },
  'pages/whole/monitored-sheet.tsx': { count: 1, why: 'goes on the official form of the sheet' },
  'pages/whole/parts.tsx': { count: 3, why: 'goes on the official form of the sheet' },
  'pages/cost-analysis/activity-part.tsx': { count: 1, why: FORM },
  'pages/cost-analysis/standards-import.tsx': { count: 1, why: CHOICE },
  'pages/policies/goal-rows.tsx': { count: 1, why: FORM },
  'components/policies/goal-table.tsx': { count: 1, why: 'goes as Excel with its page' },
  'pages/policies/projects.tsx': { count: 2, why: 'goes as Excel with its page' },
  'pages/transfers/head-dialog.tsx': { count: 1, why: FORM },
  'pages/transfers/objective-tab.tsx': { count: 1, why: 'goes on the official form of the objective' },
  'pages/transfers/report-tab.tsx': { count: 3, why: 'goes on the official form of the report' },
  'pages/transfers/split-tab.tsx': { count: 2, why: 'a form, and goes as Excel with its page' },
  'pages/transfers/sums-tab.tsx': { count: 2, why: 'goes as Excel with its page' },
  'pages/reports/figures.tsx': { count: 1, why: 'goes as Word and PDF with the report that it is in' },
  'pages/fiscal-operation/figures-form.tsx': { count: 1, why: FORM },
  'pages/fiscal-operation/score-table.tsx': { count: 1, why: 'goes as Word, Excel and PDF with its sheet' },
  'pages/assurance/task-table.tsx': { count: 1, why: 'goes as Excel with the page that shows it' },
  'pages/calendar/calendar-form.tsx': { count: 1, why: FORM },
  'pages/documents/import-groups.tsx': { count: 1, why: CHOICE },
  'pages/documents/import-units.tsx': { count: 1, why: FORM },
  'pages/documents/project-table.tsx': { count: 1, why: EXCERPT },
  'pages/duplicates/group-card.tsx': { count: 1, why: DRAWN },
  'pages/evaluation/ballot.tsx': { count: 1, why: FORM },
  'pages/evaluation/said.tsx': { count: 1, why: PAPER },
  'pages/execution/funding-import.tsx': { count: 1, why: CHOICE },
  'pages/execution/funding-sums.tsx': { count: 1, why: 'sums above the list, and of one project' },
  'pages/execution/import-dialog.tsx': { count: 2, why: CHOICE },
  'pages/execution/ledger-page.tsx': { count: 1, why: 'three sums above the lists' },
  'pages/execution/new-rows.tsx': { count: 1, why: CHOICE },
  'pages/help/administrator-guide.tsx': { count: 1, why: PAPER },
  'pages/layouts/label-table.tsx': { count: 1, why: FORM },
  'pages/layouts/preview.tsx': { count: 1, why: CHOICE },
  'pages/library/indicator-list.tsx': { count: 1, why: DRAWN },
  'pages/monitoring/sheet-form.tsx': { count: 1, why: FORM },
  'pages/operation-log/events.tsx': { count: 1, why: DIFFERENCE },
  'pages/organisation/staff-rows.tsx': { count: 1, why: CHOICE },
  'pages/results/decided-table.tsx': { count: 1, why: CHOICE },
  'pages/review/printed-sheet.tsx': { count: 1, why: PAPER },
  'pages/rule-sets/comparison.tsx': { count: 1, why: DIFFERENCE },
  'pages/self-evaluation/indicator-rows.tsx': { count: 1, why: FORM },
  'pages/self-evaluation/money-panel.tsx': { count: 1, why: FORM },
  'pages/statements/duties-table.tsx': { count: 1, why: PAPER },
  'pages/statements/statement-rows.tsx': { count: 1, why: FORM },
  'pages/statements/statement-sheet.tsx': { count: 2, why: FORM },
  'pages/workbench/department-outcomes.tsx': { count: 1, why: EXCERPT },
  'pages/workbench/sent-targets.tsx': { count: 1, why: EXCERPT },
  'pages/workbench/worst-projects.tsx': { count: 1, why: EXCERPT },
  'pages/years/open-year.tsx': { count: 1, why: CHOICE },
}

const filesOf = (folder: string): string[] =>
  readdirSync(join(WEB, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? filesOf(path) : [path]
  })

/** A table as this counts it: one of HTML, of the library, or a tree of rows. */
const TABLE = /<(?:table|Table|Tree)(?=[\s<>])/g
const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
const texts = filesOf('')
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => ({ path, text: readFileSync(join(WEB, path), 'utf8') }))

describe('every list can be taken away', () => {
  test('a table has its export, or is named with why it is no list', () => {
    const without = texts.flatMap(({ path, text }) => {
      const tables = countOf(text, TABLE) - (NO_LISTS[path]?.count ?? 0)
      return tables > countOf(text, /<RowsExport(?=[\s<])/g) ? [path] : []
    })
    expect(without).toEqual([])
  })

  test('a list page says where all its rows come from', () => {
    const without = texts.flatMap(({ path, text }) =>
      countOf(text, /<ListPage(?=[\s<])/g) > countOf(text, /\bload[=:]|\bxlsx:|\browsHere\(|\buseRows\(/g)
        ? [path]
        : [],
    )
    expect(without).toEqual([])
  })

  test('what is named is there, and no more of it', () => {
    const there = new Map(texts.map(({ path, text }) => [path, countOf(text, TABLE)]))
    const gone = Object.entries(NO_LISTS).filter(([path, { count }]) => (there.get(path) ?? 0) < count)
    expect(gone.map(([path]) => path)).toEqual([])
  })
})
