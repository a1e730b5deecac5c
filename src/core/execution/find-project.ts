/** The project that a row of money names: by its code, or by its name and unit where it gives none. */
import { foldLabel, halfWidth, withoutSpaces } from '../kernel/characters.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { rowFault, type KnownProject, type MoneyRowFault } from './money-import.ts'

export type ProjectFinder = (values: {
  readonly code: string
  readonly name: string
  readonly unit: string
}) => Result<KnownProject, MoneyRowFault>

export function projectFinder(known: readonly KnownProject[]): ProjectFinder {
  const byCode = new Map<string, KnownProject[]>()
  const byName = new Map<string, KnownProject[]>()
  for (const project of known) {
    if (project.code !== null && project.code !== '') add(byCode, plainCode(project.code), project)
    add(byName, foldLabel(project.name), project)
  }
  return ({ code, name, unit }) => {
    if (code === '' && name === '') return err(rowFault('row-project-missing'))
    const found = code === '' ? name : code
    const named = code === '' ? (byName.get(foldLabel(name)) ?? []) : (byCode.get(plainCode(code)) ?? [])
    const ofUnit = unit === '' ? named : named.filter((project) => isUnit(project, unit))
    const [project, second] = ofUnit
    if (second !== undefined) return err(rowFault('row-project-ambiguous', { found }))
    if (project !== undefined) return ok(project)
    const [other] = named
    return err(
      other === undefined
        ? rowFault('row-project-unknown', { found })
        : rowFault('row-unit-differs', {
            found: unit,
            unit: [other.unitCode, other.unitName].filter((text) => text !== null).join(' '),
          }),
    )
  }
}

/** By code (that of its department, too) or by name: 203001, 203001-某局, 某局. */
function isUnit({ unitCode, unitName }: KnownProject, said: string): boolean {
  if (unitCode === null && unitName === null) return true
  const plain = plainCode(said)
  const digits = /^\d+/u.exec(plain)?.[0]
  if (digits !== undefined && digits.length >= 3) return unitCode === null || unitCode.startsWith(digits)
  return unitName === null || foldLabel(unitName) === foldLabel(said)
}

function add(map: Map<string, KnownProject[]>, key: string, project: KnownProject): void {
  const there = map.get(key)
  if (there === undefined) map.set(key, [project])
  else there.push(project)
}

function plainCode(text: string): string {
  return withoutSpaces(halfWidth(text)).toUpperCase()
}
