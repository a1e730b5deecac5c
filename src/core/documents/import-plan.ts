/**
 * What will become of the files of an import once it is confirmed: pure, and made anew whenever the import is
 * looked at, so that it is never older than what is known.
 */
import type { JobDecision, JobProblem, JobState } from '../kernel/job.ts'
import type { BudgetUnit } from '../target/project.ts'
import type { FileFacts, KnownUnit, KnownTarget } from './import-facts.ts'
import { expectedUnit } from './unit-names.ts'

/** A file of an import: its job, with what was read of it where it is held. */
export type ImportFile = {
  readonly id: string
  /** Its name, with the folders that it came out of. */
  readonly path: string
  readonly sha256: string
  readonly state: JobState
  readonly facts: FileFacts | null
  /** What a person chose; null: what is proposed. */
  readonly decision: JobDecision | null
  readonly problem: JobProblem | null
  /** Its document, or the one that says the same. */
  readonly document: string | null
  readonly duplicate: boolean
}

/** What the plan looks up. */
export type ImportKnowledge = {
  /** The units that files name, by what distinguishes them; where it was said, by code and name together. */
  readonly units: ReadonlyMap<string, KnownUnit>
  /** Those that were said to be new. */
  readonly fresh: ReadonlySet<string>
  /** All units that are open: a path may name one. */
  readonly all: readonly KnownUnit[]
  /** How the targets stand that files say once more, by their ids; none of those that are gone. */
  readonly there: ReadonlyMap<string, KnownTarget>
  /** Why an older document may not be replaced, by its id. */
  readonly locked: ReadonlyMap<string, JobProblem>
  readonly keyOf: (unit: BudgetUnit) => string
  /** By its code and its name together; null without a code. */
  readonly nameKeyOf: (unit: BudgetUnit) => string | null
  /** Whose code files give to another name, by the key of code and name, while nobody said who is meant. */
  readonly unlike: ReadonlyMap<string, KnownUnit>
}

export const IMPORT_GROUPS = ['reading', 'good', 'doubtful', 'refused', 'same', 'left'] as const
/** Where a file is shown. */
export type ImportGroup = (typeof IMPORT_GROUPS)[number]

export const IMPORT_EFFECTS = ['new', 'version', 'beside', 'same', 'none'] as const
/** What becomes of a file: a new document, one in the place of the older or beside it, or nothing. */
export type ImportEffect = (typeof IMPORT_EFFECTS)[number]

export const DOUBT_CODES = [
  /** A unit that nobody knows: it is asked for the whole import. */
  'unit-unknown',
  /** The code is that of a unit which is called otherwise: renamed, or another one. */
  'unit-name',
  /** No table names a unit. */
  'unit-missing',
  /** The path names another unit than the tables. */
  'unit-other',
  /** No year is named. */
  'year-missing',
  /** Another file of the import is a version of the same document. */
  'twin',
  /** A target of it is in the system already, in a document with others: taken in, it would count twice. */
  'target-there',
] as const
export type DoubtCode = (typeof DOUBT_CODES)[number]

/** Why a file is not imported without a second look; `name` is the unit, file or target that it is about. */
export type Doubt = {
  readonly code: DoubtCode
  readonly name: string
  readonly expected: string
  /** The target that is here, with its unit and how far its review is. */
  readonly target?: Omit<KnownTarget, 'name'> & { readonly id: string }
}

export type FilePlan = {
  readonly file: ImportFile
  readonly group: ImportGroup
  readonly effect: ImportEffect
  readonly doubts: readonly Doubt[]
  /** Why it cannot be imported. */
  readonly problem: JobProblem | null
  /** Whether a person may choose. */
  readonly choosable: boolean
  /** Whether it is imported when the import is confirmed now. */
  readonly taken: boolean
  /** The file of the same import that has the same bytes. */
  readonly sameAs: string | null
}

/** @param files in the order in which they are shown */
export function planImport(files: readonly ImportFile[], known: ImportKnowledge): readonly FilePlan[] {
  const first = new Map<string, ImportFile>()
  for (const file of files) if (file.state === 'held' && !first.has(file.sha256)) first.set(file.sha256, file)
  return files.map((file) => {
    const same = first.get(file.sha256)
    if (file.state !== 'held' || file.facts === null) return unheldPlan(file)
    if (same !== undefined && same !== file)
      return { ...UNCHANGED, file, group: 'same', effect: 'same', sameAs: same.path }
    return heldPlan(file, file.facts, { files: [...first.values()], known })
  })
}

const UNCHANGED = {
  effect: 'none',
  doubts: [],
  problem: null,
  choosable: false,
  taken: false,
  sameAs: null,
} as const

function unheldPlan(file: ImportFile): FilePlan {
  const plan = { ...UNCHANGED, file, problem: file.problem }
  if (file.state === 'failed') return { ...plan, group: 'refused' }
  if (file.state === 'cancelled') return { ...plan, group: 'left' }
  if (file.duplicate) return { ...plan, group: 'same', effect: 'same' }
  if (file.state === 'needs-decision') return { ...plan, group: 'doubtful', effect: 'version' }
  if (file.state !== 'done') return { ...plan, group: 'reading' }
  return { ...plan, group: 'good', effect: effectOf(file, file.decision !== null), taken: true }
}

/** @param version whether a document of the same subject is there */
function effectOf({ decision }: ImportFile, version: boolean): ImportEffect {
  if (!version) return 'new'
  return decision === 'keep' ? 'beside' : 'version'
}

type Around = { readonly files: readonly ImportFile[]; readonly known: ImportKnowledge }

function heldPlan(file: ImportFile, facts: FileFacts, around: Around): FilePlan {
  const { older } = facts
  const locked = older === null ? undefined : around.known.locked.get(older.id)
  const doubts = doubtsOf(file, facts, around)
  const twice = doubts.some(({ code }) => code === 'target-there')
  const effect = older === null && twice ? 'beside' : effectOf(file, older !== null)
  if (locked !== undefined && file.decision !== 'keep')
    return { ...UNCHANGED, file, group: 'refused', problem: locked, choosable: true }
  const choosable = doubts.every(({ code }) => code !== 'unit-unknown' && code !== 'unit-name')
  const chosen = file.decision === null ? doubts.length === 0 : file.decision !== 'discard'
  return {
    ...UNCHANGED,
    file,
    group: doubts.length === 0 ? 'good' : 'doubtful',
    effect,
    doubts,
    choosable,
    taken: choosable && chosen,
  }
}

function doubtsOf(file: ImportFile, facts: FileFacts, { files, known }: Around): readonly Doubt[] {
  const unknown = facts.units.filter((unit) => {
    const key = known.keyOf(unit)
    return !known.units.has(key) && !known.fresh.has(key)
  })
  const own = facts.unit === null ? null : meantUnit(facts.unit, known)
  const expected = expectedUnit(file.path, known.all)
  const twin = files.find((other) => other !== file && isTwin(file, other, known))
  return [
    ...unknown.map(({ name }) => doubt('unit-unknown', name)),
    ...facts.units.flatMap((unit) => {
      const other = unlikeUnit(unit, known)
      return other === null ? [] : [doubt('unit-name', unit.name, other.name)]
    }),
    ...(facts.unit === null ? [doubt('unit-missing')] : []),
    ...(expected !== null && own !== null && expected.id !== own.id
      ? [doubt('unit-other', own.name, expected.name)]
      : []),
    ...(facts.fiscalYear === null ? [doubt('year-missing')] : []),
    ...(twin === undefined ? [] : [doubt('twin', twin.path)]),
    ...(facts.there ?? []).flatMap((id): readonly Doubt[] => {
      const target = known.there.get(id)
      if (target === undefined) return []
      const { name, unit, state } = target
      return [{ ...doubt('target-there', name), target: { id, unit, state } }]
    }),
  ]
}

function doubt(code: DoubtCode, name = '', expected = ''): Doubt {
  return { code, name, expected }
}

/** Whether two files of one import are versions of one document, as the older document of a file is found. */
function isTwin(file: ImportFile, other: ImportFile, known: ImportKnowledge): boolean {
  const [a, b] = [file.facts, other.facts]
  if (a === null || b === null || other.decision === 'discard') return false
  if (a.kind !== b.kind || a.fiscalYear !== b.fiscalYear || a.unit === null || b.unit === null) return false
  return idOf(a.unit, known) === idOf(b.unit, known) && haveCommonPart(a, b)
}

function idOf(unit: BudgetUnit, known: ImportKnowledge): string {
  return meantUnit(unit, known)?.id ?? known.nameKeyOf(unit) ?? known.keyOf(unit)
}

/** The unit that is meant; null where it is a new one, or not known. */
function meantUnit(unit: BudgetUnit, known: ImportKnowledge): KnownUnit | null {
  const key = known.nameKeyOf(unit)
  if (key !== null && (known.fresh.has(key) || known.unlike.has(key))) return null
  const said = key === null ? undefined : known.units.get(key)
  return said ?? known.units.get(known.keyOf(unit)) ?? null
}

function unlikeUnit(unit: BudgetUnit, { nameKeyOf, unlike }: ImportKnowledge): KnownUnit | null {
  const key = nameKeyOf(unit)
  return key === null ? null : (unlike.get(key) ?? null)
}

/** Where both have a code it tells; a name alone tells where one of the two has none. */
function haveCommonPart(a: FileFacts, b: FileFacts): boolean {
  if ((a.statement && b.statement) || (a.departments && b.departments)) return true
  return a.projects.some((one) =>
    b.projects.some((other) =>
      one.code !== null && other.code !== null
        ? one.code === other.code
        : one.name !== '' && one.name === other.name,
    ),
  )
}

/** How many files a confirmation takes in, and how many it leaves out though they could be read. */
export function importFigures(plans: readonly FilePlan[]): { readonly take: number; readonly leave: number } {
  const open = plans.filter(({ file, group }) => file.state === 'held' && group !== 'same')
  const take = open.filter(({ taken }) => taken).length
  return { take, leave: open.length - take }
}
