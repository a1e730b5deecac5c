/**
 * `jichi score`: works a proof sheet of a self-evaluation out again, as a third party would: offline, from
 * its facts alone.
 */
import { readFile } from 'node:fs/promises'
import { scoreProof } from '#api/evaluation/score-proof.ts'
import { recompute, type ProofDifference, type ScoreProof } from '#core/scoring/proof.ts'
import { isUngraded, type ProjectScore } from '#core/scoring/score-project.ts'
import { executionText, outcomeText, totalText, WEIGHT_SOURCE_WORDS } from '#text/scoring.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { tableText, wrap } from '../table.ts'
import { commandFaultText, sentence, styled, type Terminal } from '../terminal.ts'

export type ScoreOptions = { readonly json?: boolean }

/**
 * @returns 0: every figure is as stated; 1: one differs, or there is no total though an indicator applies; 2:
 * no proof sheet could be read.
 */
export async function score(terminal: Terminal, path: string, { json }: ScoreOptions): Promise<ExitCode> {
  const read = await proofAt(path)
  if ('code' in read) {
    terminal.error(
      `${styled(terminal, 'red', '✗')} ` +
        `${commandFaultText(terminal, { code: read.code, values: { file: path, detail: read.detail } })}`,
    )
    return EXIT.couldNotRead
  }
  const { score: computed, differences } = recompute(read.proof)
  if (json)
    terminal.out(
      JSON.stringify(
        {
          about: read.proof.about,
          ruleSet: { id: read.proof.ruleSet.id, version: read.proof.ruleSet.version },
          ...computed,
          differences,
        },
        null,
        2,
      ),
    )
  else printScore(terminal, read.proof, computed, differences)
  return differences.length === 0 && (computed.total !== null || isUngraded(computed.indicators))
    ? EXIT.fine
    : EXIT.errorsFound
}

async function proofAt(
  path: string,
): Promise<
  { readonly proof: ScoreProof } | { readonly code: 'file-missing' | 'no-proof'; readonly detail: string }
> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return { code: 'file-missing', detail: '' }
  try {
    const parsed = scoreProof.safeParse(JSON.parse(text))
    if (parsed.success) return { proof: parsed.data }
    return { code: 'no-proof', detail: parsed.error.issues[0]?.path.join('.') || '$' }
  } catch {
    return { code: 'no-proof', detail: 'JSON' }
  }
}

function printScore(
  terminal: Terminal,
  proof: ScoreProof,
  computed: ProjectScore,
  differences: readonly ProofDifference[],
): void {
  printSubject(terminal, proof)
  printScores(terminal, proof, computed)
  terminal.out('')
  printCalculation(terminal, proof, computed)
  terminal.out('')
  printTotal(terminal, computed)
  printDifferences(terminal, differences)
}

/** Whose self-evaluation it is, and by which rule set and weights it was scored. */
function printSubject(terminal: Terminal, { about, ruleSet, weights }: ScoreProof): void {
  const { language } = terminal
  terminal.out(
    styled(
      terminal,
      'bold',
      sentence(terminal, 'scoreOf', {
        name: about.project.name,
        unit: about.unit.name,
        year: about.year,
        version: about.version,
      }),
    ),
  )
  terminal.out(
    sentence(terminal, 'scoreRuleSet', {
      id: ruleSet.id,
      version: ruleSet.version,
      weights: WEIGHT_SOURCE_WORDS[weights][language],
    }),
  )
}

function printScores(terminal: Terminal, proof: ScoreProof, { indicators }: ProjectScore): void {
  const [number = '', name = '', points = '', asked = '', reached = '', got = ''] = sentence(
    terminal,
    'scoreColumns',
  ).split('|')
  const rows = proof.indicators.map(({ order, ...one }, i) => {
    const outcome = indicators[i]
    return [
      String(order),
      one.name,
      one.weight,
      one.asked,
      one.reached,
      outcome?.state === 'scored' ? outcome.score : '—',
    ]
  })
  terminal.out(
    tableText(
      [
        { head: number, align: 'right' },
        { head: name, shrink: true },
        { head: points, align: 'right' },
        { head: asked, shrink: true },
        { head: reached, shrink: true },
        { head: got, align: 'right' },
      ],
      rows,
      terminal.width,
    ).join('\n'),
  )
}

/** How each score came about. */
function printCalculation(
  terminal: Terminal,
  proof: ScoreProof,
  { execution, indicators }: ProjectScore,
): void {
  const { language, width } = terminal
  if (execution !== null)
    terminal.out(wrap(`${executionText(execution, language)} → ${execution.score}`, width, '').join('\n'))
  for (const [i, { order }] of proof.indicators.entries()) {
    const outcome = indicators[i]
    if (outcome !== undefined)
      terminal.out(
        wrap(
          `${order}. ` +
            `${outcomeText(outcome, language)}${outcome.state === 'scored' ? ` = ${outcome.exact} → ${outcome.score}` : ''}`,
          width,
          '',
        ).join('\n'),
      )
  }
}

function printTotal(terminal: Terminal, { indicators, total }: ProjectScore): void {
  terminal.out(
    styled(
      terminal,
      'bold',
      total === null
        ? sentence(terminal, isUngraded(indicators) ? 'scoreUngraded' : 'scoreNone')
        : `${totalText(total, terminal.language)}  → ${total.score} ${total.grade}`,
    ),
  )
}

function printDifferences(terminal: Terminal, differences: readonly ProofDifference[]): void {
  if (differences.length === 0)
    terminal.out(styled(terminal, 'green', `✓ ${sentence(terminal, 'scoreSame')}`))
  else
    for (const { path, stated, computed } of differences)
      terminal.out(
        styled(
          terminal,
          'red',
          '✗ ' +
            `${sentence(terminal, 'scoreDiffers', { path, stated: stated === '' ? '—' : stated, computed: computed === '' ? '—' : computed })}`,
        ),
      )
}
