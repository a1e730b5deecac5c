/**
 * What is promised of each (每个基地带动20人), how many there are (5个基地), and a row of the total that is
 * less than both make (≥50人).
 */
import { compareDecimal, multiplyDecimal } from '../kernel/decimal.ts'
import { flatMap } from '../kernel/flat-map.ts'
import type { Figure } from '../figures/figure.ts'
import { figureMeasure, sharesTelling } from '../figures/subject.ts'
import type { Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { textsOfProject } from './passages.ts'
import type { Row } from './rule.ts'
import { numberedRows } from './row-figures.ts'

/** Of a time, or a place that not all of them reach, no total follows. */
const NO_THINGS: ReadonlySet<string> = new Set(['月', '年', '天', '周', '季度', '学期', '日'])
/** 每个基地带动农村妇女: the thing, and what each of it does. */
const OF_EACH =
  /每(?:个|名|家|所|座|处|场|期|户|村|站|台|支|项|人)?(\p{Script=Han}{2})(\p{Script=Han}{2,12}?)(?:不少于|不低于|至少|达到?|超过|约|≥)?\s*$/u

/** Rows of a total that is less than what is promised of each times their number. */
export function totalsAgainst(
  document: TargetDocument,
  project: Project,
): readonly { readonly said: string; readonly row: Row }[] {
  const { figures } = textsOfProject(document, project)
  return flatMap(figures.filter(isOfEach), (figure) => {
    const [, thing = '', does = ''] = OF_EACH.exec(figure.before) ?? []
    const count = thing === '' ? null : countOf(thing, figure.per[0] ?? '', figures, project)
    if (count === null) return []
    const promised = multiplyDecimal(figure.number, count)
    const totals = numberedRows(project).filter(
      ({
        measure,
        row: {
          indicator: { level3, description, value },
        },
      }) =>
        measure === figureMeasure(figure) &&
        !/每|均|单/u.test(level3 + (description ?? '')) &&
        value.unit?.includes('/') !== true &&
        sharesTelling(does, level3),
    )
    const [only] = totals
    return only === undefined ||
      totals.length > 1 ||
      only.number === '0' ||
      compareDecimal(only.number, promised) >= 0
      ? []
      : [{ said: `${figure.before.slice(-10)}${figure.text}`.trim(), row: only.row }]
  })
}

function isOfEach({ kind, per, bound }: Figure): boolean {
  return (
    kind === 'count' &&
    per.length === 1 &&
    !NO_THINGS.has(per[0] ?? '') &&
    (bound === 'exact' || bound === 'lower')
  )
}

/** How many of a thing the project has, where all its texts and rows agree. */
function countOf(thing: string, unit: string, figures: readonly Figure[], project: Project): string | null {
  const measure = figureMeasure({ kind: 'count', unit })
  const said = figures
    .filter(
      (figure) =>
        figure.kind === 'count' &&
        figure.per.length === 0 &&
        figureMeasure(figure) === measure &&
        `${figure.before}\n${figure.after}`.includes(thing),
    )
    .map(({ number }) => number)
  const counted = numberedRows(project)
    .filter(
      (row) =>
        row.measure === measure &&
        row.row.indicator.kind === 'quantity' &&
        row.row.indicator.level3.includes(thing),
    )
    .map(({ number }) => number)
  const [only, ...others] = new Set([...said, ...counted])
  return only === undefined || others.length > 0 ? null : only
}
