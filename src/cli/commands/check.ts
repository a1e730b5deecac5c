/** `jichi check`: what is wrong with files, where, why and how to put it right. */
import { checkFile, type CheckedFile } from '#actions/documents/check-file.ts'
import type { Layout } from '#actions/layouts/files.ts'
import type { FindingsReport } from '#core/findings/report.ts'
import { SEVERITIES, type Finding } from '#core/kernel/finding.ts'
import { findingOccurrences } from '#core/rules/fold.ts'
import { checkedWords } from '#text/findings/checked.ts'
import { placeText } from '#text/documents/faults.ts'
import { authorityText, findingMessage, findingsReport, severityName } from '#text/findings/findings.ts'
import { reviewGradeName } from '#text/review.ts'
import { FIELDS } from '#text/interface/fields.ts'
import { eachFile } from '../each-file.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { wrap } from '../table.ts'
import { sentence, severityText, styled, type Terminal } from '../terminal.ts'

export type CheckOptions = { readonly json?: boolean }

/** @returns 1 when an error was found, 2 when a file could not be read, else 0. */
export async function check(
  terminal: Terminal,
  paths: readonly string[],
  options: CheckOptions,
  layouts: readonly Layout[],
): Promise<ExitCode> {
  const reports: FindingsReport[] = []
  const { done, failed } = await eachFile(terminal, paths, {
    layouts,
    read: checkFile,
    onRead: ({ path, value }) => {
      const report = findingsReport(value.document, value.checked, terminal.language)
      reports.push(report)
      if (!options.json) terminal.out([...checkedText(terminal, path, value), ''].join('\n'))
    },
  })
  if (options.json)
    terminal.out(JSON.stringify(reports.length === 1 && failed === 0 ? reports[0] : reports, null, 2))
  const sum = (severity: 'error' | 'warning' | 'advice') =>
    reports.reduce((total, { summary }) => total + summary[severity], 0)
  if (!options.json && done + failed > 1)
    terminal.out(
      sentence(terminal, 'all', {
        files: done + failed,
        error: sum('error'),
        warning: sum('warning'),
        advice: sum('advice'),
        failed,
      }),
    )
  if (failed > 0) return EXIT.couldNotRead
  return sum('error') > 0 ? EXIT.errorsFound : EXIT.fine
}

function checkedText(terminal: Terminal, path: string, { document, checked }: CheckedFile): string[] {
  const { summary, ruleSet, findings } = checked
  const counts = SEVERITIES.map((severity) =>
    severityText(terminal, severity, `${severityName(severity, terminal.language)} ${summary[severity]}`),
  ).join('  ')
  const lines = [
    styled(terminal, 'bold', path),
    `${counts}  ` +
      `${sentence(terminal, 'summary', { ruleSet, score: summary.score, judged: summary.judged, grade: reviewGradeName(summary.grade, terminal.language) })}`,
  ]
  const words = checkedWords(summary.unjudged, terminal.language)
  const ledger = [words.checked, words.unjudged]
    .filter((one) => one !== null)
    .flatMap((one) => wrap(one, terminal.width, ''))
  if (findings.length === 0) return [...lines, sentence(terminal, 'noFindings'), ...ledger]
  lines.push(...ledger)
  const names = new Map(document.projects.map((project) => [project.order, project.name]))
  const orders = [...new Set(findings.map((finding) => finding.project))].toSorted(
    (a, b) => (a ?? 0) - (b ?? 0),
  )
  for (const order of orders) {
    const title =
      order === null
        ? sentence(terminal, 'wholeDocument')
        : sentence(terminal, 'project', { order, name: names.get(order) ?? '' })
    lines.push(
      '',
      styled(terminal, 'bold', title),
      ...findings
        .filter((finding) => finding.project === order)
        .flatMap((finding) => findingText(terminal, finding)),
    )
  }
  return lines
}

function findingText(terminal: Terminal, finding: Finding): string[] {
  const { language, width } = terminal
  const mark = severityText(terminal, finding.severity, severityName(finding.severity, language))
  const lines = [
    `  ${mark}  ` +
      `${[...where(terminal, finding), finding.text === null ? '' : `「${finding.text.slice(0, 60)}」`].filter((part) => part !== '').join(' · ')}`,
    ...wrap(findingMessage(finding, language), width, '      '),
  ]
  if (finding.suggestion !== null)
    lines.push(...wrap(sentence(terminal, 'suggestion') + finding.suggestion, width, '      '))
  const elsewhere = places(terminal, finding)
  if (elsewhere !== '') lines.push(...wrap(sentence(terminal, 'elsewhere') + elsewhere, width, '      '))
  return [
    ...lines,
    ...wrap(sentence(terminal, 'authority') + authorityText(finding.rule, language), width, '      ').map(
      (line) => styled(terminal, 'dim', line),
    ),
  ]
}

function where(terminal: Terminal, { indicator, field, at }: Finding): string[] {
  const { language } = terminal
  return [
    indicator === null ? '' : sentence(terminal, 'indicator', { number: indicator }),
    field !== null && isField(field) ? FIELDS[field][language] : '',
    at === null ? '' : placeText(at, language),
  ]
}

/** The other places of a repeated finding: projects by their numbers, each once. */
function places(terminal: Terminal, finding: Finding): string {
  const orders = new Set(
    findingOccurrences(finding)
      .map(({ project }) => project)
      .filter((order) => order !== null && order !== finding.project),
  )
  return [...orders]
    .map((order) => sentence(terminal, 'elsewhereProject', { order: order ?? 0 }))
    .join(terminal.language === 'en' ? ', ' : '、')
}

function isField(field: string): field is keyof typeof FIELDS {
  return field in FIELDS
}
