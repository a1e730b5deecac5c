/** 绩效指标库: read, searched, changed, and mined from the region's own targets. */
import type {
  LibraryDetail,
  LibraryFilter,
  LibraryList,
  LibraryMined,
  LibraryQuery,
  LibrarySuggestions,
  LibrarySummary,
  MineLibrary,
  SaveLibraryIndicator,
} from '#api/library.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { foldLabel } from '#core/kernel/characters.ts'
import { csvText } from '#core/kernel/csv.ts'
import { INDICATOR_KINDS, KIND_LABEL, type IndicatorKind } from '#core/indicator/kind.ts'
import { kindOfKey, libraryKey, NO_USE } from '#core/library/library-indicator.ts'
import { startMining, type MinedIndicator } from '#core/library/mine.ts'
import { NATIONAL_INDICATORS } from '#core/library/national.ts'
import { suggest, type Suggestable } from '#core/library/suggest.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { SEGMENTER } from '#language/segmenter.ts'
import {
  findLibraryRow,
  findLibraryRows,
  knownLibraryKeys,
  lastMining,
  libraryKinds,
  libraryLines,
  librarySuggestables,
  listLibrary,
  lockLibrary,
  removeLibraryRow,
  saveLibraryRow,
  saveMining,
  usedRows,
  type LibraryRow,
} from '#store/library/library.ts'
import type { Db } from '#store/kernel/store.ts'
import type { Language } from '#text/language.ts'
import { libraryColumns, libraryOriginName } from '#text/library.ts'
import { audit } from '../kernel/audit.ts'
import { libraryChanged, libraryMined, libraryRemoved, type IndicatorFigures } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { today } from '../kernel/today.ts'

/** A row of the library, or a national indicator of which the region says nothing yet. */
type Known = Omit<LibraryRow, 'changedAt'> & { readonly changedAt: string | null }

export async function readLibrary(
  context: Context,
  actor: Actor,
  { page, size, ...filter }: LibraryQuery,
): Promise<Result<LibraryList, Problem>> {
  if (!allows(actor, 'library.read', { region: actor.region })) return NOT_ALLOWED
  const { region } = actor
  const { db } = context.store.of(region)
  const selection = { ...filter, q: foldLabel(filter.q) }
  const start = (page - 1) * size
  const [counts, own, known, mining] = await Promise.all([
    libraryKinds(db, selection),
    libraryLines(db, selection, { offset: start, limit: size }),
    knownLibraryKeys(
      db,
      NATIONAL.map(({ key }) => key),
    ),
    lastMining(db),
  ])
  // What the region says nothing of comes after its own.
  const others = NATIONAL.filter((one) => !known.has(one.key) && fits(one, { ...filter, kind: undefined }))
  const kinds: { [kind in IndicatorKind]?: number } = Object.fromEntries(counts)
  for (const { kind } of others) kinds[kind] = (kinds[kind] ?? 0) + 1
  const counted = (of: (kind: IndicatorKind) => number) =>
    INDICATOR_KINDS.reduce(
      (sum, kind) => (filter.kind === undefined || filter.kind === kind ? sum + of(kind) : sum),
      0,
    )
  const owned = counted((kind) => counts.get(kind) ?? 0)
  const rest = others
    .filter(({ kind }) => filter.kind === undefined || kind === filter.kind)
    .slice(Math.max(0, start - owned), Math.max(0, start + size - owned))
  return ok({
    rows: [...own, ...rest.map(summaryOf)],
    total: counted((kind) => kinds[kind] ?? 0),
    kinds,
    mining,
  })
}

/** What the filter finds, as a table for a spreadsheet. */
export async function exportLibrary(
  context: Context,
  actor: Actor,
  { language, ...filter }: LibraryFilter & { readonly language: Language },
): Promise<Result<{ bytes: Uint8Array; mediaType: string; name: string }, Problem>> {
  if (!allows(actor, 'library.read', { region: actor.region })) return NOT_ALLOWED
  const rows = (await wholeLibrary(context.store.of(actor.region).db)).filter((one) => fits(one, filter))
  const { title, columns, directions } = libraryColumns(language)
  const text = csvText([
    columns,
    ...rows.map((one) => [
      KIND_LABEL[one.kind],
      one.name,
      one.meaning,
      one.formula,
      one.direction === null ? null : directions[one.direction],
      one.unit,
      one.use.values[0]?.text ?? null,
      one.basis,
      one.use.projects,
      one.use.units,
      libraryOriginName(one.origin, language),
      one.source,
    ]),
  ])
  return ok({
    bytes: new TextEncoder().encode(text),
    mediaType: 'text/csv; charset=utf-8',
    name: `${title}-${today(context)}.csv`,
  })
}

/** Errors: library-indicator-not-found. */
export async function readLibraryIndicator(
  context: Context,
  actor: Actor,
  { key }: { readonly key: string },
): Promise<Result<LibraryDetail, Problem>> {
  if (!allows(actor, 'library.read', { region: actor.region })) return NOT_ALLOWED
  const found = await findKnown(context.store.of(actor.region).db, key)
  return found === null ? err(problem('library-indicator-not-found')) : ok(found)
}

/** What fits a project by its name: of one kind or of any, the best first. */
export async function suggestIndicators(
  context: Context,
  actor: Actor,
  {
    name,
    kind,
    q,
    most,
  }: {
    readonly name: string
    readonly kind?: IndicatorKind | undefined
    readonly q: string
    readonly most: number
  },
): Promise<Result<LibrarySuggestions, Problem>> {
  if (!allows(actor, 'library.read', { region: actor.region })) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const offered = await offeredIndicators(db, { q, kind })
  return ok({ rows: await rowsOfBest(db, offered, suggest(offered.all, distinctWords(name), most)) })
}

/**
 * What fits a project, for each kind its best; who may read the library was asked before.
 * @param about words of the unit and of the field
 * @param most of each kind
 */
export async function fittingIndicators(
  db: Db,
  { name, about }: { readonly name: string; readonly about: string },
  most: number,
): Promise<LibrarySuggestions['rows']> {
  const offered = await offeredIndicators(db, { q: '', kind: undefined })
  const [words, further] = [distinctWords(name), distinctWords(about)]
  const best = INDICATOR_KINDS.flatMap((kind) =>
    suggest(
      offered.all.filter(({ key }) => kindOfKey(key) === kind),
      words,
      most,
      further,
    ),
  )
  return rowsOfBest(db, offered, best)
}

type Offered = {
  readonly all: readonly (Suggestable & { readonly key: string })[]
  /** National ones, of which the region says nothing yet. */
  readonly others: readonly Known[]
}

/** What may be chosen, of the region and of the nation. */
async function offeredIndicators(db: Db, { q, kind }: Pick<LibraryFilter, 'q' | 'kind'>): Promise<Offered> {
  const [own, known] = await Promise.all([
    librarySuggestables(db, { q: foldLabel(q), kind, state: 'offered' }),
    knownLibraryKeys(
      db,
      NATIONAL.map(({ key }) => key),
    ),
  ])
  const others = NATIONAL.filter((one) => !known.has(one.key) && fits(one, { q, kind, state: 'offered' }))
  return { all: [...own, ...others], others }
}

async function rowsOfBest(
  db: Db,
  { others }: Offered,
  best: readonly { readonly indicator: { readonly key: string }; readonly fit: number }[],
): Promise<LibrarySuggestions['rows']> {
  const rows = await findLibraryRows(
    db,
    best.map(({ indicator }) => indicator.key),
  )
  return best.flatMap(({ indicator: { key }, fit }) => {
    const row = rows.get(key) ?? others.find((one) => one.key === key)
    return row === undefined ? [] : [{ ...row, fit }]
  })
}

function distinctWords(text: string): readonly string[] {
  return [...new Set(SEGMENTER.words(text))]
}

/** Lays an indicator down, or changes what one says. Errors: library-indicator-taken. */
export async function saveLibraryIndicator(
  context: Context,
  actor: Actor,
  { isNew, state, ...indicator }: SaveLibraryIndicator,
): Promise<Result<LibraryDetail, Problem>> {
  if (!allows(actor, 'library.manage', { region: actor.region })) return NOT_ALLOWED
  const key = libraryKey(indicator)
  return context.store.of(actor.region).transaction(async (tx) => {
    await lockLibrary(tx)
    const before = await findKnown(tx, key)
    if (isNew && before !== null) return err(problem('library-indicator-taken', { name: before.name }))
    const { origin, source, use } = before ?? { origin: 'own' as const, source: '', use: NO_USE }
    await saveLibraryRow(tx, {
      ...indicator,
      key,
      origin,
      source,
      use,
      state,
      kept: true,
      at: context.clock(),
      by: actor.id,
    })
    const event = libraryChanged(key, before === null ? null : trace(before), trace({ ...indicator, state }))
    await audit(context, tx, actor.id, event)
    const saved = await findKnown(tx, key)
    return saved === null ? err(problem('library-indicator-not-found')) : ok(saved)
  })
}

/**
 * Takes one out that the bureau laid down; others are hidden instead. Errors: library-indicator-not-found,
 * library-indicator-not-own.
 */
export async function removeLibraryIndicator(
  context: Context,
  actor: Actor,
  { key }: { readonly key: string },
): Promise<Result<null, Problem>> {
  if (!allows(actor, 'library.manage', { region: actor.region })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    await lockLibrary(tx)
    const before = await findLibraryRow(tx, key)
    if (before === null) return err(problem('library-indicator-not-found'))
    if (before.origin !== 'own') return err(problem('library-indicator-not-own', { name: before.name }))
    await removeLibraryRow(tx, key)
    await audit(context, tx, actor.id, libraryRemoved(key, trace(before)))
    return ok(null)
  })
}

/**
 * Goes through the region's targets anew: what is used enough is offered, what no longer is goes, and what
 * people wrote or hid keeps their words and gets the figures of today.
 */
export async function mineLibrary(
  context: Context,
  actor: Actor,
  { source, ...limits }: MineLibrary,
): Promise<Result<LibraryMined, Problem>> {
  if (!allows(actor, 'library.manage', { region: actor.region })) return NOT_ALLOWED
  const mining = startMining(SEGMENTER.words)
  let rows = 0
  let projects = 0
  for await (const some of usedRows(context.store.of(actor.region).db, source)) {
    for (const row of some) mining.add(row)
    rows += some.length
    projects += new Set(some.map(({ project }) => project)).size
  }
  const found = mining.result(limits)
  return context.store.of(actor.region).transaction(async (tx) => {
    await lockLibrary(tx)
    const before = new Map((await listLibrary(tx)).map((row) => [row.key, row]))
    const { fresh, gone } = await takeIn(tx, found, before, { at: context.clock(), by: actor.id })
    const figures = { source, projects, rows, found: found.length }
    await saveMining(tx, { ...figures, at: context.clock(), by: actor.id })
    await audit(context, tx, actor.id, libraryMined(actor.region, { ...figures, fresh, gone }))
    const done = await lastMining(tx)
    return done === null ? err(problem('library-indicator-not-found')) : ok({ ...done, fresh, gone })
  })
}

async function takeIn(
  tx: Db,
  found: readonly MinedIndicator[],
  before: ReadonlyMap<string, LibraryRow>,
  when: { readonly at: Date; readonly by: string },
): Promise<{ fresh: number; gone: number }> {
  const national = new Map(NATIONAL_INDICATORS.map((one) => [libraryKey(one), one]))
  const now = new Set(found.map(({ key }) => key))
  let fresh = 0
  for (const { key, indicator, use } of found) {
    const known = before.get(key)
    const common = national.get(key)
    if (known === undefined) fresh += 1
    if (known?.kept === true || known?.state === 'hidden')
      await saveLibraryRow(tx, { ...known, use, ...when })
    else if (common !== undefined)
      await saveLibraryRow(tx, {
        ...common,
        key,
        origin: 'national',
        state: 'offered',
        kept: false,
        use,
        ...when,
      })
    else
      await saveLibraryRow(tx, {
        ...indicator,
        key,
        origin: 'mined',
        state: 'offered',
        kept: false,
        use,
        ...when,
      })
  }
  let gone = 0
  for (const row of before.values()) {
    if (now.has(row.key)) continue
    if (row.kept || row.state === 'hidden') await saveLibraryRow(tx, { ...row, use: NO_USE, ...when })
    else if (await removeLibraryRow(tx, row.key)) gone += 1
  }
  return { fresh, gone }
}

/** The region's rows, the most used first, and then the national indicators that it says nothing of. */
async function wholeLibrary(db: Db): Promise<readonly Known[]> {
  const rows = await listLibrary(db)
  const keys = new Set(rows.map(({ key }) => key))
  return [...rows, ...NATIONAL.filter(({ key }) => !keys.has(key))]
}

async function findKnown(db: Db, key: string): Promise<Known | null> {
  return (await findLibraryRow(db, key)) ?? NATIONAL.find((one) => one.key === key) ?? null
}

const NATIONAL: readonly Known[] = NATIONAL_INDICATORS.map((indicator) => ({
  ...indicator,
  key: libraryKey(indicator),
  origin: 'national',
  state: 'offered',
  kept: false,
  use: NO_USE,
  changedAt: null,
  changedBy: null,
}))

function fits(
  { kind, origin, state, name, meaning, formula }: Known,
  filter: {
    readonly q: string
    readonly kind?: IndicatorKind | undefined
    readonly origin?: LibraryFilter['origin']
    readonly state?: LibraryFilter['state']
  },
): boolean {
  if (filter.kind !== undefined && kind !== filter.kind) return false
  if (filter.origin !== undefined && origin !== filter.origin) return false
  if (filter.state !== undefined && state !== filter.state) return false
  const asked = foldLabel(filter.q)
  return asked === '' || foldLabel(`${name}\n${meaning}\n${formula}`).includes(asked)
}

function summaryOf({ key, origin, state, kind, name, meaning, unit, direction, use }: Known): LibrarySummary {
  return {
    key,
    origin,
    state,
    kind,
    name,
    meaning,
    unit,
    direction,
    projects: use.projects,
    units: use.units,
    usual: use.values[0]?.text ?? null,
  }
}

function trace({
  name,
  kind,
  meaning,
  formula,
  direction,
  unit,
  basis,
  state,
}: Pick<
  LibraryRow,
  'name' | 'kind' | 'meaning' | 'formula' | 'direction' | 'unit' | 'basis' | 'state'
>): IndicatorFigures {
  return { name, kind, meaning, formula, direction, unit, basis, state }
}
