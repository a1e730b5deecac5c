/**
 * `npm run eval`: recall and precision on the blind sets, the semantic codes and every group apart
 * (test/eval/blind/README.md).
 */
import { RULE_GROUPS } from '#core/kernel/finding.ts'
import {
  BLIND,
  HELD_OUT,
  fallenTraps,
  isSemantic,
  judgeBlind,
  scoreBlind,
  type BlindSet,
  type BlindScore,
} from '../test/eval/blind/blind.ts'

const share = (part: number, whole: number) =>
  `${part}/${whole}`.padStart(9) + (whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`).padStart(8)

function line(
  name: string,
  {
    certain,
    certainMet,
    errors,
    errorsMet,
    arguable,
    arguableMet,
    findings,
    right,
    places,
    placesRight,
  }: BlindScore,
): string {
  return (
    name.padEnd(18) +
    share(certainMet, certain) +
    share(errorsMet, errors) +
    share(arguableMet, arguable) +
    share(right, findings) +
    share(placesRight, places)
  )
}

export async function reportBlind(): Promise<void> {
  for (const set of Object.keys(BLIND) as BlindSet[]) {
    const judged = await judgeBlind(set)
    console.log(
      `Blind set ${set.toUpperCase()}: ${judged.documents.length} documents (${BLIND[set].join(', ')})`,
    )
    console.log(
      `${''.padEnd(18)}${'recall, certain'.padStart(17)}${'recall, errors'.padStart(17)}${'recall, arguable'.padStart(17)}${'findings right'.padStart(17)}${'places right'.padStart(17)}`,
    )
    console.log(line('all', scoreBlind(judged)))
    console.log(line('semantic codes', scoreBlind(judged, isSemantic)))
    // The people who mend the rules read these: what is held out is summed up and not shown.
    const open = !HELD_OUT.includes(set)
    if (open)
      for (const group of RULE_GROUPS)
        console.log(
          line(
            `  ${group}`,
            scoreBlind(judged, (one) => one.group === group),
          ),
        )
    console.log(`Findings on traps: ${fallenTraps(judged).length}`)
    if (open && process.argv.includes('--all')) listAll(judged)
    console.log('')
  }
}

function listAll({ labels, judged }: Awaited<ReturnType<typeof judgeBlind>>): void {
  const met = new Set(judged.flatMap((one) => one.labels.map((label) => label.id)))
  console.log('Certain labels that no finding meets')
  for (const label of labels) {
    if (label.certainty === 'certain' && !met.has(label.id))
      console.log(
        `  ${label.seed} P${label.projectOrder ?? '-'} I${label.indicatorSeq ?? '-'} ${label.rule} ${label.text}`,
      )
  }
  console.log('Places that meet no label')
  for (const { seed, finding, place, labels: own, excused } of judged) {
    if (own.length === 0 && !excused && (place.project !== null || finding.places.length === 0))
      console.log(
        `  ${seed} P${place.project ?? '-'} I${place.indicator ?? '-'} ${finding.rule} ${finding.text ?? ''}`,
      )
  }
}
