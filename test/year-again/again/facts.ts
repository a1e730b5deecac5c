/**
 * The raw facts of a county as the tables hold them: what was approved, changed, paid and typed. Nothing that was
 * computed is read here.
 */

/** A question to the database in SQL, with values for $1, $2 … */
export type Ask = <Row>(question: string, values?: readonly unknown[]) => Promise<readonly Row[]>

export type Value = {
  readonly text: string
  readonly nature: 'quantitative' | 'deadline' | 'qualitative'
  readonly comparator: string | null
  readonly number: string | null
  readonly unit: string | null
  readonly deadline: string | null
}
export type Indicator = {
  readonly level1: string
  readonly level2: string
  readonly level3: string
  readonly kind: string | null
  readonly weight: string | null
  readonly value: Value
  /** Of a target of several years; not there for the indicators of the year. */
  readonly term?: string
}
export const MARKS = ['march', 'june', 'october', 'december'] as const
export type Target = {
  readonly code: string | null
  readonly name: string
  readonly budget: { readonly total: string; readonly fiscal: string | null; readonly other: string | null }
  readonly plan: { readonly measure: 'percent' | 'amount' } & {
    readonly [mark in (typeof MARKS)[number]]: string | null
  }
  readonly indicators: readonly Indicator[]
}
export type Version = {
  readonly project: string
  readonly number: number
  readonly year: number
  readonly content: Target
}
export type Project = {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly unit: string | null
  readonly year: number | null
  readonly budget: bigint | null
}
export type Unit = {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly parent: string | null
  /** The office in charge of a department. */
  readonly office: string | null
}
/** A payment, or a change of a budget: 分. */
export type Line = {
  readonly project: string
  readonly year: number
  readonly day: string
  readonly fund: 'fiscal' | 'other'
  readonly kind: string
  readonly amount: bigint
  readonly number: string
}
export type Facts = {
  readonly projects: ReadonlyMap<string, Project>
  readonly units: ReadonlyMap<string, Unit>
  /** By project, in their order. */
  readonly versions: ReadonlyMap<string, readonly Version[]>
  readonly payments: readonly Line[]
  readonly changes: readonly Line[]
}

/** Amounts come as text, as whole 分. */
type KeptLine = Omit<Line, 'amount'> & { readonly amount: string }
const amounts = (lines: readonly KeptLine[]): readonly Line[] =>
  lines.map((line) => ({ ...line, amount: BigInt(line.amount) }))

export async function readFacts(ask: Ask, region: string): Promise<Facts> {
  const lines = (table: string, number: string) =>
    ask<KeptLine>(
      `select project_id as project, fiscal_year as year, day::text, fund, kind, amount::text, ${number} as number
       from ${table} where region_id = $1`,
      [region],
    )
  const projects = await ask<Omit<Project, 'budget'> & { budget: string | null }>(
    `select project_id as id, name, code, unit_id as unit, fiscal_year as year, budget::text from projects where region_id = $1 and counted`,
    [region],
  )
  const units = await ask<Unit>(
    `select unit_id as id, key, name, kind, coalesce(successor_id, parent_id) as parent, office_id as office from budget_units where region_id = $1`,
    [region],
  )
  const versions = await ask<Version>(
    `select project_id as project, number, fiscal_year as year, content from project_versions where region_id = $1 order by number`,
    [region],
  )
  return {
    projects: new Map(
      projects.map((one) => [one.id, { ...one, budget: one.budget === null ? null : BigInt(one.budget) }]),
    ),
    units: new Map(units.map((unit) => [unit.id, unit])),
    versions: grouped(versions, ({ project }) => project),
    payments: amounts(await lines('payments', 'voucher')),
    changes: amounts(await lines('budget_changes', 'approval_number')),
  }
}

/** The first approved version of every project of a year: what 年初预算数 is of. */
export function approvedOf({ versions }: Facts, year: number): readonly Version[] {
  return [...versions.values()].flatMap((all) => all.filter((one) => one.number === 1 && one.year === year))
}

/** The department of a unit: the last of those above it. null: it is of none. */
export function departmentOf({ units }: Facts, unit: string | null): string | null {
  let at = unit === null ? undefined : units.get(unit)
  while (at !== undefined && at.parent !== null) at = units.get(at.parent)
  return at?.id ?? null
}

/** The unit and those below it; of an office the departments in its charge with theirs. */
export function below({ units }: Facts, unit: string): ReadonlySet<string> {
  const isBelow = (id: string | null): boolean => {
    const here = id === null ? undefined : units.get(id)
    return here !== undefined && (id === unit || here.office === unit || isBelow(here.parent))
  }
  return new Set([...units.keys()].filter(isBelow))
}

/** Node 20 has no Map.groupBy. */
export function grouped<Key, One>(
  all: readonly One[],
  by: (one: One) => Key,
): ReadonlyMap<Key, readonly One[]> {
  const groups = new Map<Key, One[]>()
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one])
  return groups
}
