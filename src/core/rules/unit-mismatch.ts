/**
 * The same number in a unit of the same kind that is another (5分钟内播出 and ≤5小时, 1500亩 and
 * ≥1500公顷): one of the two units is a slip.
 */
import { compareDecimal } from '../kernel/decimal.ts'
import type { Figure } from '../figures/figure.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { sharesTelling } from '../figures/subject.ts'
import type { Project } from '../target/project.ts'
import { rowsOfProject, type Row } from './rule.ts'

/** Units of one dimension. 人 and 人次, 户 and 家 count side by side and are none. */
const DIMENSIONS: readonly (readonly string[])[] = [
  ['秒', '分钟', '小时', '天', '日', '工作日', '个工作日', '周', '个月', '年'],
  ['平方米', '亩', '公顷', '平方公里'],
  ['米', '延米', '公里', '千米'],
  ['公斤', '千克', '吨'],
  ['升', '立方米'],
]
const DIMENSION_OF: ReadonlyMap<string, readonly string[]> = new Map(
  DIMENSIONS.flatMap((units) => units.map((unit) => [unit, units] as const)),
)
const NONE: readonly never[] = []
/** 20天 and 20个工作日 are said of one time, 公里 and 千米 are one unit. */
const ALIKE: readonly string[] = ['天|日|工作日|个工作日', '公里|千米', '公斤|千克', '米|延米']
/** One of a thing is one of another by chance. */
const LEAST = 2

type SaidOfRow = { readonly said: string; readonly row: Row }

/**
 * Rows whose number the texts give in another unit, and not in the row's own.
 * @param all the figures of the texts
 */
export function unitsAgainst(all: readonly Figure[], project: Project): readonly SaidOfRow[] {
  const figures = all.filter(
    ({ kind, per, unit }) => kind === 'count' && per.length === 0 && DIMENSION_OF.has(unit),
  )
  if (figures.length === 0) return NONE
  return flatMap(rowsOfProject(project), (row): readonly SaidOfRow[] => {
    const { level3, description, value } = row.indicator
    const { number, unit } = value
    const dimension = unit === null ? undefined : DIMENSION_OF.get(unit)
    if (number === null || unit === null || dimension === undefined || Number(number) < LEAST) return NONE
    const same = figures.filter(
      (figure) => compareDecimal(figure.number, number) === 0 && dimension.includes(figure.unit),
    )
    const [only] = same
    if (
      only === undefined ||
      same.some((figure) => isOneUnit(figure.unit, unit)) ||
      !sharesTelling(`${only.before}\n${only.after}`, `${level3}\n${description ?? ''}`)
    )
      return []
    return [{ said: `${only.before.slice(-10)}${only.text}`.trim(), row }]
  })
}

function isOneUnit(a: string, b: string): boolean {
  return a === b || ALIKE.some((units) => units.split('|').includes(a) && units.split('|').includes(b))
}
