/** The proof of a department's year on the screen: each sheet in a line, the sums, what is in none of them. */
import type { recomputeYear, YearProof } from '#core/self-evaluation/year-proof.ts'
import { NOT_GRADED } from '#text/ungraded.ts'
import { WITHOUT_SCORE_WORDS } from '#text/self-evaluation.ts'
import { tableText } from '../table.ts'
import { sentence, styled, type Terminal } from '../terminal.ts'

export function printYear(
  terminal: Terminal,
  { about, without }: YearProof,
  { sheets, total }: ReturnType<typeof recomputeYear>,
): void {
  const { year, department, on } = about
  terminal.out(
    styled(terminal, 'bold', sentence(terminal, 'scoreYearOf', { year, name: department.name, on })),
  )
  const [number = '', unit = '', name = '', score = '', grade = '', same = ''] = sentence(
    terminal,
    'scoreYearColumns',
  ).split('|')
  terminal.out(
    tableText(
      [
        { head: number, align: 'right' },
        { head: unit, shrink: true },
        { head: name, shrink: true },
        { head: score, align: 'right' },
        { head: grade },
        { head: same },
      ],
      sheets.map(({ proof, differences }, i) => [
        String(i + 1),
        proof.about.unit.name,
        proof.about.project.name,
        proof.total?.score ?? '—',
        proof.total?.grade ?? NOT_GRADED[terminal.language],
        differences.length === 0 ? '✓' : '✗',
      ]),
      terminal.width,
    ).join('\n'),
  )
  terminal.out('')
  const { 优, 良, 中, 差 } = total.grades
  terminal.out(
    styled(
      terminal,
      'bold',
      sentence(terminal, 'scoreYearTotal', {
        ...total,
        mean: total.mean ?? '—',
        rate: total.rate === null ? '—' : `${total.rate}%`,
        grades: `优 ${优} 良 ${良} 中 ${中} 差 ${差}`,
      }),
    ),
  )
  printWithout(terminal, without)
}

function printWithout(terminal: Terminal, without: YearProof['without']): void {
  if (without === null) return terminal.out(sentence(terminal, 'scoreYearWithoutUnknown'))
  if (without.length === 0) return
  terminal.out(sentence(terminal, 'scoreYearWithout', { count: without.length }))
  for (const { unit, project, why } of without)
    terminal.out(`  ${unit} ${project}: ${WITHOUT_SCORE_WORDS[why][terminal.language]}`)
}
