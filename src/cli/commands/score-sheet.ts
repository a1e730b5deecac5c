/** A proof sheet of a score on the screen: what was scored, each score, how it came about, the total. */
import type { ProofDifference, ScoreProof } from '#core/scoring/proof.ts'
import { isUngraded, type ProjectScore } from '#core/scoring/score-project.ts'
import { executionText, outcomeText, totalText, WEIGHT_SOURCE_WORDS } from '#text/scoring.ts'
import { tableText, wrap } from '../table.ts'
import { sentence, styled, type Terminal } from '../terminal.ts'

export function printScore(terminal: Terminal, proof: ScoreProof, computed: ProjectScore): void {
  printSubject(terminal, proof)
  printScores(terminal, proof, computed)
  terminal.out('')
  printCalculation(terminal, proof, computed)
  terminal.out('')
  printTotal(terminal, computed)
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

/** Each figure that differs; where none does, that. */
export function printDifferences(terminal: Terminal, differences: readonly ProofDifference[]): void {
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
