/**
 * Layouts that people described: the list, one of them, making and changing one, taking one in and handing it
 * out.
 */
import type {
  ImportLayout,
  LayoutDetail,
  LayoutDraft,
  LayoutList,
  LayoutSummary,
  SaveLayout,
} from '#api/layouts.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { describeLayout, readLayoutDescription, type LayoutFault } from '#documents/layouts/description.ts'
import type { Layout } from '#documents/layouts/layout.ts'
import { layoutOfMappings, layoutMappings, withMappings } from '#documents/layouts/meaning.ts'
import {
  countLayouts,
  findLayout,
  loadLayouts,
  lockLayouts,
  deleteLayout,
  keepLayout,
  type LayoutRow,
} from '#store/layouts/layouts.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { layoutRemoved, layoutSaved } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'

/** Every file of a region is read with all of its layouts. */
const MOST_LAYOUTS = 100

/**
 * The layouts of a region, ready for a reader. One that another version of the program wrote and this one
 * does not understand is left out.
 */
export async function regionLayouts(db: Db): Promise<readonly Layout[]> {
  const rows = await loadLayouts(db)
  return rows.flatMap(({ description }) => {
    const read = readLayoutDescription(description)
    return read.ok ? [read.value] : []
  })
}

export async function listLayouts(context: Context, actor: Actor): Promise<Result<LayoutList, Problem>> {
  if (!allows(actor, 'layout.read', { region: actor.region })) return NOT_ALLOWED
  return ok({ rows: (await loadLayouts(context.store.of(actor.region).db)).map(summaryOf) })
}

/** Errors: layout-not-found. */
export async function readLayout(
  context: Context,
  actor: Actor,
  { layout }: { readonly layout: string },
): Promise<Result<LayoutDetail, Problem>> {
  if (!allows(actor, 'layout.read', { region: actor.region })) return NOT_ALLOWED
  const row = await findLayout(context.store.of(actor.region).db, layout)
  return row === null
    ? err(problem('layout-not-found'))
    : ok({ ...summaryOf(row), mappings: [...mappingsOfRow(row)] })
}

/** The description as a file. Errors: layout-not-found. */
export async function exportLayout(
  context: Context,
  actor: Actor,
  { layout }: { readonly layout: string },
): Promise<Result<{ bytes: Uint8Array; mediaType: string; name: string }, Problem>> {
  if (!allows(actor, 'layout.read', { region: actor.region })) return NOT_ALLOWED
  const row = await findLayout(context.store.of(actor.region).db, layout)
  if (row === null) return err(problem('layout-not-found'))
  const text = `${JSON.stringify(row.description, null, 2)}\n`
  return ok({
    bytes: new TextEncoder().encode(text),
    mediaType: 'application/json',
    name: `${row.name}.layout.json`,
  })
}

/**
 * Remembers mapped labels as a new layout, or in one that is there. Errors: layout-not-found,
 * layouts-too-many, request-invalid.
 */
export async function saveLayout(
  context: Context,
  actor: Actor,
  { name, ...draft }: SaveLayout,
): Promise<Result<LayoutSummary, Problem>> {
  if (!allows(actor, 'layout.manage', { region: actor.region })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    await lockLayouts(tx)
    const layout = await layoutOfDraft(tx, draft, `form-${context.newId().slice(0, 8)}`, name)
    return layout.ok ? keep(context, tx, actor, layout.value) : layout
  })
}

/**
 * Takes a description in. Errors: request-invalid (the first fault of it), layout-taken, layouts-too-many.
 */
export async function importLayout(
  context: Context,
  actor: Actor,
  { description, replace }: ImportLayout,
): Promise<Result<LayoutSummary, Problem>> {
  if (!allows(actor, 'layout.manage', { region: actor.region })) return NOT_ALLOWED
  const read = readLayoutDescription(description)
  if (!read.ok) return err(invalid(read.error))
  const layout = read.value
  return context.store.of(actor.region).transaction(async (tx) => {
    await lockLayouts(tx)
    const there = await findLayout(tx, layout.id)
    if (there !== null && JSON.stringify(there.description) === JSON.stringify(describeLayout(layout)))
      return ok(summaryOf(there))
    if (there !== null && !replace) return err(problem('layout-taken', { id: layout.id, name: there.name }))
    return keep(context, tx, actor, layout)
  })
}

/** Errors: layout-not-found. */
export async function removeLayout(
  context: Context,
  actor: Actor,
  { layout }: { readonly layout: string },
): Promise<Result<null, Problem>> {
  if (!allows(actor, 'layout.manage', { region: actor.region })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const name = await deleteLayout(tx, layout)
    if (name === null) return err(problem('layout-not-found'))
    await audit(context, tx, actor.id, layoutRemoved(layout, { name }))
    return ok(null)
  })
}

/** The layout that a draft stands for. Errors: layout-not-found, request-invalid. */
export async function layoutOfDraft(
  db: Db,
  { mappings, into }: LayoutDraft,
  newId: string,
  name?: string,
): Promise<Result<Layout, Problem>> {
  const row = into === null ? null : await findLayout(db, into)
  if (into !== null && row === null) return err(problem('layout-not-found'))
  const known = row === null ? null : readLayoutDescription(row.description)
  if (known !== null && !known.ok) return err(invalid(known.error))
  const base = known === null ? layoutOfMappings(newId, name ?? newId, [], []) : known.value
  const read = readLayoutDescription(
    describeLayout({ ...withMappings(base, mappings), ...(name !== undefined && { name }) }),
  )
  return read.ok ? read : err(invalid(read.error))
}

async function keep(
  context: Context,
  tx: Db,
  actor: Actor,
  layout: Layout,
): Promise<Result<LayoutSummary, Problem>> {
  const before = await findLayout(tx, layout.id)
  if (before === null && (await countLayouts(tx)) >= MOST_LAYOUTS)
    return err(problem('layouts-too-many', { limit: MOST_LAYOUTS }))
  await keepLayout(tx, {
    id: layout.id,
    name: layout.name,
    description: { ...describeLayout(layout) },
    by: actor.id,
    at: context.clock(),
  })
  const labels = layoutMappings(layout).length
  const event = layoutSaved(
    layout.id,
    before && { name: before.name, labels: mappingsOfRow(before).length },
    {
      name: layout.name,
      labels,
    },
  )
  await audit(context, tx, actor.id, event)
  const saved = await findLayout(tx, layout.id)
  return saved === null ? err(problem('layout-not-found')) : ok(summaryOf(saved))
}

function summaryOf(row: LayoutRow): LayoutSummary {
  const { id, name, createdAt, createdBy, changedAt, changedBy } = row
  return { id, name, labels: mappingsOfRow(row).length, createdAt, createdBy, changedAt, changedBy }
}

function mappingsOfRow({ description }: LayoutRow) {
  const read = readLayoutDescription(description)
  return read.ok ? layoutMappings(read.value) : []
}

function invalid({ path, found, expected }: LayoutFault): Problem {
  return problem('request-invalid', { path: path === '' ? 'description' : path, found, expected })
}
