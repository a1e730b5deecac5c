/**
 * `npm run eval -- --record`: writes how many findings of each rule the labels call right into
 * src/core/rules/measured-precision.ts, both sets of labels together. It ships with the program.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RULE_CODES } from '#core/rules/catalogue.ts'
import { judge, scoreWith, type LabelSet } from '../test/eval/labels.ts'

const FILE = join(import.meta.dirname, '..', 'src', 'core', 'rules', 'measured-precision.ts')

/** @returns the text of the file */
function precisionFile(sets: readonly LabelSet[]): string {
  const judged = sets.flatMap((set) => judge(set))
  const lines = RULE_CODES.flatMap((code) => {
    const { findings, right } = scoreWith(
      [],
      judged.filter(({ finding }) => finding.rule === code),
      new Set(),
    )
    return findings === 0
      ? []
      : [`  ${/^[a-z]+$/.test(code) ? code : `'${code}'`}: { right: ${right}, of: ${findings} },`]
  })
  return [
    '/** Findings on the labelled documents, and how many of them the labels call right. Written by `npm run eval -- --record`: measure again, do not edit. */',
    "import type { VerdictsByRule } from './precision.ts'",
    '',
    'export const MEASURED: VerdictsByRule = {',
    ...lines,
    '}',
    '',
  ].join('\n')
}

export function recordPrecision(sets: readonly LabelSet[]): void {
  writeFileSync(FILE, precisionFile(sets))
  console.log(`wrote ${FILE}`)
}
