/**
 * How large, how many each is, by the purpose and goals (每座约60平方米), set against the row that says the same
 * of each (单座平均建筑面积 6000平方米).
 */
import { compareDecimal, multiplyDecimal } from '../kernel/decimal.ts'
import { flatMap } from '../kernel/flat-map.ts'
import type { Figure } from '../figures/figure.ts'
import { figureMeasure, sharesTelling } from '../figures/subject.ts'
import type { Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { textsOfProject } from './passages.ts'
import { rowsOfProject, type Row } from './rule.ts'

export type EachMismatch = {
  readonly said: string
  readonly row: Row
  /** Ten times apart or more: a slip of a nought or of the unit. */ readonly far: boolean
}

/** By the day, the month and the year there are other numbers of the same. */
const TIMES: ReadonlySet<string> = new Set(['月', '年', '天', '周', '季度', '学期'])

/** Several rules ask for them. */
const KNOWN = new WeakMap<Project, readonly EachMismatch[]>()

export function eachAgainst(document: TargetDocument, project: Project): readonly EachMismatch[] {
  const known = KNOWN.get(project)
  if (known !== undefined) return known
  const read = readEach(document, project)
  KNOWN.set(project, read)
  return read
}

const NONE: readonly never[] = []

function readEach(document: TargetDocument, project: Project): readonly EachMismatch[] {
  const figures = textsOfProject(document, project).figures.filter(isEach)
  if (figures.length === 0) return NONE
  return flatMap(rowsOfProject(project), (row): EachMismatch[] => {
    const { level3, description, value } = row.indicator
    const words = `${level3}${description ?? ''}`
    const each = /(?:每|单)(?:一|个)?(\p{Script=Han})/u.exec(words)?.[1] ?? AVERAGE.exec(words)?.[1]
    if (
      each === undefined ||
      value.number === null ||
      value.unit === null ||
      row.indicator.kind === 'cost' ||
      /[月年天周季]/u.test(value.unit)
    )
      return []
    const { number, unit } = value
    const same = figures.filter(
      (figure) =>
        (figure.per.some((word) => word.endsWith(each)) ||
          AVERAGE.exec(figure.before)?.[1] === each ||
          (SINGLE.test(figure.before) && SINGLE.test(words))) &&
        figureMeasure(figure) === figureMeasure({ kind: 'count', unit: unit.split('/')[0] ?? '' }) &&
        sharesTelling(`${figure.before}${figure.after}`, words),
    )
    const [figure] = same
    if (same.length !== 1 || figure === undefined) return []
    const far = isFar(figure.number, number)
    const differs = compareDecimal(figure.number, number) !== 0 && figure.bound === 'exact'
    return far || differs ? [{ said: `${figure.before.slice(-10)}${figure.text}`.trim(), row, far }] : []
  })
}

/** 亩均增产50公斤, 户均增收800元. */
/** 单个面积200平方米. */
const SINGLE = /单个|每个|单座|每座|单间|单体|单户/u
const AVERAGE = /([亩人户场村校班生车店馆])均/u

function isEach({ kind, per, before }: Figure): boolean {
  return (
    kind === 'count' &&
    (per.length === 1 || (per.length === 0 && (AVERAGE.test(before) || SINGLE.test(before)))) &&
    !per.some((word) => TIMES.has(word))
  )
}

function isFar(a: string, b: string): boolean {
  const [low, high] = compareDecimal(a, b) <= 0 ? [a, b] : [b, a]
  return compareDecimal(multiplyDecimal(low, '10'), high) <= 0
}
