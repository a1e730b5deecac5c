/** `jichi read`: files as a table for people, or as `jichi.targets/1` for programs. */
import { toExchange } from '#actions/documents/exchange.ts'
import type { Layout } from '#actions/layouts/files.ts'
import { readFile } from '#actions/documents/read-file.ts'
import { parseMoney, showMoney, addMoney, type Fen } from '#core/kernel/money.ts'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { placeText } from '#text/documents/faults.ts'
import { COMMAND_TEXT } from '#text/command-line.ts'
import { writeFaultMessage } from '#text/write-faults.ts'
import { eachFile } from '../each-file.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { tableText, type TextColumn } from '../table.ts'
import { sentence, styled, type Terminal } from '../terminal.ts'

export type ReadCommandOptions = {
  readonly json?: boolean
  readonly ndjson?: boolean
  readonly indicators?: boolean
}

export async function read(
  terminal: Terminal,
  paths: readonly string[],
  options: ReadCommandOptions,
  layouts: readonly Layout[],
): Promise<ExitCode> {
  const documents: object[] = []
  let unfit = 0
  const leaving = (path: string, document: TargetDocument, take: (fitting: object) => void) => {
    const fitting = toExchange(document)
    if (fitting.ok) return take(fitting.value)
    unfit++
    terminal.error(
      `${styled(terminal, 'red', '✗')} ${path}：${writeFaultMessage(fitting.error, terminal.language)}`,
    )
  }
  const { failed } = await eachFile(terminal, paths, {
    layouts,
    read: readFile,
    onRead: ({ path, value }) => {
      if (options.ndjson) leaving(path, value, (fitting) => terminal.out(JSON.stringify(fitting)))
      else if (options.json) leaving(path, value, (fitting) => documents.push(fitting))
      else terminal.out([...documentText(terminal, path, value, options.indicators ?? false), ''].join('\n'))
    },
  })
  if (options.json && !options.ndjson)
    terminal.out(
      JSON.stringify(documents.length === 1 && failed + unfit === 0 ? documents[0] : documents, null, 2),
    )
  return failed + unfit > 0 ? EXIT.couldNotRead : EXIT.fine
}

function documentText(
  terminal: Terminal,
  path: string,
  document: TargetDocument,
  indicators: boolean,
): string[] {
  const { projects, unplaced } = document
  const facts = [
    document.title ?? '',
    document.fiscalYear === null ? '' : sentence(terminal, 'year', { year: document.fiscalYear }),
    sentence(terminal, 'counts', {
      projects: projects.length,
      indicators: projects.reduce((sum, project) => sum + project.indicators.length, 0),
    }),
  ].filter((fact) => fact !== '')
  return [
    styled(terminal, 'bold', path),
    facts.join(' · '),
    '',
    ...projectTable(terminal, projects),
    ...(indicators ? projects.flatMap((project) => ['', ...indicatorTable(terminal, project)]) : []),
    ...(unplaced.length === 0
      ? []
      : [
          '',
          sentence(terminal, 'unplaced', { count: unplaced.length }),
          ...unplaced.map(({ text, at }) => `  ${placeText(at, terminal.language)}  ${text}`),
        ]),
  ]
}

function heads(terminal: Terminal, name: 'columns' | 'indicatorColumns'): string[] {
  return COMMAND_TEXT[name][terminal.language].split('|')
}

function projectTable(terminal: Terminal, projects: readonly Project[]): string[] {
  const [order = '', name = '', code = '', budget = '', indicators = ''] = heads(terminal, 'columns')
  const columns: TextColumn[] = [
    { head: order, align: 'right' },
    { head: name, shrink: true },
    { head: code },
    { head: budget, align: 'right' },
    { head: indicators, align: 'right' },
  ]
  const amounts = projects.map(budgetOf)
  const rows = projects.map((project, i) => [
    String(project.order),
    project.name,
    project.code ?? '—',
    shown(amounts[i] ?? null),
    String(project.indicators.length),
  ])
  const total = addMoney(...amounts.filter((amount) => amount !== null))
  const sum = [
    '',
    sentence(terminal, 'total'),
    '',
    shown(total),
    String(projects.reduce((count, project) => count + project.indicators.length, 0)),
  ]
  return tableText(columns, [...rows, sum], terminal.width)
}

function budgetOf(project: Project): Fen | null {
  const amount = project.budget.total === null ? null : parseMoney(project.budget.total, '万元')
  return amount?.ok ? amount.value : null
}

function shown(amount: Fen | null): string {
  return amount === null ? '—' : showMoney(amount)
}

function indicatorTable(terminal: Terminal, project: Project): string[] {
  const columns = heads(terminal, 'indicatorColumns').map((head): TextColumn => ({ head, shrink: true }))
  const rows = project.indicators.map(({ level1, level2, level3, value, basis }) => [
    level1,
    level2,
    level3,
    value.text,
    basis ?? '',
  ])
  return [
    styled(terminal, 'bold', `${project.order}. ${project.name}`),
    ...tableText(columns, rows, terminal.width),
  ]
}
