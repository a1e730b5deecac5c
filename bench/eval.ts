/**
 * `npm run eval`: recall and precision of the rules on the labelled documents, by group and by rule; the
 * hand-checked labels and the project's own apart. `--all` lists misses and false ones, `--record` keeps the
 * precision of each rule for the program. `npm run eval -- reading` measures the readers: eval-reading.ts;
 * `npm run eval -- planted` plants faults: eval-planted.ts.
 */
import { RULE_GROUPS } from '#core/kernel/finding.ts'
import { RULE_CODES } from '#core/rules/catalogue.ts'
import {
  COVERED_GROUPS,
  isCovered,
  judge,
  readHandChecked,
  readSelfSet,
  scoreWith,
  type Judged,
  type Label,
  type LabelSet,
  type Score,
} from '../test/eval/labels.ts'
import { judgeRows, scoreRows } from '../test/eval/judged-rows.ts'
import { JUDGED_PROJECTS, type JudgedProject } from '../test/eval/rows.ts'
import { SECOND_PROJECTS } from '../test/eval/rows-second.ts'
import { THIRD_PROJECTS } from '../test/eval/rows-third.ts'
import { judgeSentences } from '../test/eval/sentences-score.ts'
import { SECOND, SENTENCES, type Sentence } from '../test/eval/sentences.ts'
import { trapFaults } from '../test/eval/traps.ts'
import { reportBlind } from './eval-blind.ts'
import { evaluatePlanted } from './eval-planted.ts'
import { evaluateReading } from './eval-reading.ts'
import { evaluateYear } from './eval-year.ts'
import { recordPrecision } from './record-precision.ts'

const share = (part: number, whole: number) => (whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`)
const ratio = (part: number, whole: number) => `${part}/${whole}`.padStart(9) + share(part, whole).padStart(8)

function line(name: string, score: Score): string {
  const { certain, certainMet, errors, errorsMet, findings, right, places, placesRight } = score
  return (
    name.padEnd(28) +
    ratio(certainMet, certain) +
    ratio(errorsMet, errors) +
    ratio(right, findings) +
    ratio(placesRight, places)
  )
}

const HEADER = `${''.padEnd(28)}${'recall, certain'.padStart(17)}${'recall, errors'.padStart(17)}${'precision, findings'.padStart(20)}${'precision, places'.padStart(19)}`

function report(title: string, set: LabelSet): void {
  const { labels } = set
  const judged = judge(set)
  const met = new Set(judged.flatMap((one) => one.labels.map((label) => label.id)))
  console.log(`${title}\n${'='.repeat(title.length)}\n`)
  byGroup(labels, judged, met)
  byRule(labels, judged, met)
  const traps = trapFaults(judged)
  console.log(`\nFindings on traps: ${traps.length}`)
  for (const fault of traps) console.log(`  ${fault}`)
  if (process.argv.includes('--all')) listAll(labels, judged, met)
  console.log('')
}

/**
 * Sentences of many fields with what a careful reader would say of them; the figures of their first runs
 * are in test/eval/sentences.ts.
 */
function reportSentences(title: string, sentences: readonly Sentence[]): void {
  const { faults, met, alarms } = judgeSentences(sentences)
  console.log(
    `${title}: ${sentences.length} sentences; recall${ratio(met.length, faults.length)}; false alarms ${alarms.length}/${sentences.length - faults.length}`,
  )
}

/**
 * Single rows of many fields with what a reviewer says of them; the figures of their first runs are in
 * test/eval/rows.test.ts.
 */
function reportRows(title: string, projects: readonly JudgedProject[]): void {
  const { rows, must, met, said, right, cleanRows, cleanRowsAccused } = scoreRows(judgeRows(projects))
  console.log(
    `${title}: ${rows} rows; recall${ratio(met, must)}; precision${ratio(right, said)}; good rows accused ${cleanRowsAccused}/${cleanRows}`,
  )
}

function byGroup(labels: readonly Label[], judged: readonly Judged[], met: ReadonlySet<string>): void {
  const covered = labels.filter(isCovered)
  console.log('By group (all labels of the group; * every certain label counts)\n')
  console.log(HEADER)
  for (const group of RULE_GROUPS) {
    const own = (one: Judged) => one.finding.group === group
    const score = scoreWith(
      labels.filter((label) => label.group === group),
      judged.filter(own),
      met,
    )
    console.log(line(`${COVERED_GROUPS.includes(group) ? '*' : ' '} ${group}`, score))
  }
  const inGroups = covered.filter((label) => COVERED_GROUPS.includes(label.group))
  console.log(
    line(
      'covered groups',
      scoreWith(
        inGroups,
        judged.filter((one) => COVERED_GROUPS.includes(one.finding.group)),
        met,
      ),
    ),
  )
  console.log(line('covered groups and rules', scoreWith(covered, judged, met)))
  console.log(line('all labels', scoreWith(labels, judged, met)))
}

function byRule(labels: readonly Label[], judged: readonly Judged[], met: ReadonlySet<string>): void {
  console.log(
    "\nBy rule (recall by the label's own code; a label is met by any finding of its group in its place)\n",
  )
  console.log(HEADER)
  for (const code of RULE_CODES) {
    const score = scoreWith(
      labels.filter((label) => label.rule === code),
      judged.filter((one) => one.finding.rule === code),
      met,
    )
    if (score.certain + score.findings > 0) console.log(line(`  ${code}`, score))
  }
}

function listAll(labels: readonly Label[], judged: readonly Judged[], met: ReadonlySet<string>): void {
  console.log('\nCertain labels of covered groups and rules that no finding meets')
  for (const label of labels.filter(isCovered)) {
    if (label.certainty !== 'certain' || met.has(label.id)) continue
    console.log(
      `  ${label.seed} P${label.projectOrder ?? '-'} I${label.indicatorSeq ?? '-'} ${label.rule} ${label.field} L${label.line} ${label.text}`,
    )
  }
  console.log('\nPlaces that meet no label')
  for (const { seed, finding, place, labels: own } of judged) {
    if (own.length > 0 || (place.project === null && finding.places.length > 0)) continue
    const folded = finding.also.map((other) => other.rule).join(',')
    console.log(
      `  ${seed} P${place.project ?? '-'} I${place.indicator ?? '-'} ${finding.rule}${folded === '' ? '' : ` (${folded})`} ${place.field ?? ''} ${finding.text ?? ''}`,
    )
  }
}

const [what, ...words] = process.argv.slice(2)
if (what === 'reading') await evaluateReading(words)
else if (what === 'planted') evaluatePlanted(words)
else if (what === 'year') await evaluateYear(words)
else if (what === '--record') recordPrecision([readHandChecked(), await readSelfSet()])
else {
  report('Hand-checked labels of 000, 002, 004', readHandChecked())
  report("The project's own labels of 001, 003", await readSelfSet())
  reportSentences('Judged sentences, first set', SENTENCES)
  reportSentences('Judged sentences, second set', SECOND)
  reportRows('Judged rows, first set', JUDGED_PROJECTS)
  reportRows('Judged rows, second set', SECOND_PROJECTS)
  reportRows('Judged rows, third set', THIRD_PROJECTS)
  console.log('')
  await reportBlind()
}
