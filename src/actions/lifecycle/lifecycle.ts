/** 全生命周期: projects of special forms, and what each stage that their rules ask for has come to. */
import type {
  LifecycleView,
  SetForm,
  SpecialProjectList,
  SpecialProjectRow,
  SpecialProjectsQuery,
} from '#api/lifecycle.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import { missingStages, stagesOf } from '#core/lifecycle/stages.ts'
import { SPECIAL_FORMS } from '#core/target/project-form.ts'
import { keepForm } from '#store/lifecycle/forms.ts'
import { findFormed, listMaybeSpecial, loadStageFacts, yearsOfTargets } from '#store/lifecycle/projects.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { reading, unitsWithin } from '../kernel/reach.ts'
import { today } from '../kernel/today.ts'
import { formOfProjectSet } from './events.ts'
import { formsOf } from './forms.ts'

/** The projects of special forms of a year, the newest where none is asked for. */
export async function listSpecialProjects(
  context: Context,
  actor: Actor,
  query: SpecialProjectsQuery,
): Promise<Result<SpecialProjectList, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'project.read')
  if (read === null) return NOT_ALLOWED
  const years = await yearsOfTargets(read.db)
  const year = query.year ?? years[0] ?? null
  if (year === null) return ok({ rows: [], total: 0, year, years, forms: [] })
  const found = await specialRows(context, read.db, { year, search: query.search ?? '' })
  const all = found.map(({ row }) => row)
  const matching = found.flatMap(({ row, isFound }) =>
    isFound && (query.form === undefined || row.form === query.form) && isMissing(row, query.missing)
      ? [row]
      : [],
  )
  return ok({
    rows: matching.slice((query.page - 1) * query.size, query.page * query.size),
    total: matching.length,
    year,
    years,
    forms: SPECIAL_FORMS.flatMap((form) => {
      const some = all.filter((row) => row.form === form)
      const budget = some.reduce((sum, row) => sum + BigInt(row.budget ?? 0), 0n)
      const lacking = some.filter((row) => isMissing(row, 'any')).length
      return some.length === 0 ? [] : [{ form, count: some.length, lacking, budget: String(budget) }]
    }),
  })
}

function isMissing({ stages }: SpecialProjectRow, stage: SpecialProjectsQuery['missing']): boolean {
  const missing = missingStages(stages)
  if (stage === undefined) return true
  return stage === 'any' ? missing.length > 0 : missing.includes(stage)
}

async function specialRows(
  context: Context,
  db: Db,
  query: { readonly year: number; readonly search: string },
): Promise<readonly { readonly row: SpecialProjectRow; readonly isFound: boolean }[]> {
  const candidates = await listMaybeSpecial(db, query)
  const forms = await formsOf(db, candidates)
  const special = candidates.flatMap(({ details: _details, ...project }) => {
    const counted = forms.get(project.id)
    return counted === undefined || counted.form === 'general'
      ? []
      : [{ ...project, form: counted.form, byHand: counted.byHand !== null }]
  })
  const facts = await loadStageFacts(db, special)
  return special.map(({ year: _year, found: isFound, ...row }) => {
    const of = facts.get(row.id)
    invariant(of !== undefined, 'facts of every project that was asked for')
    return { row: { ...row, stages: stagesOf(row.form, of, today(context)) }, isFound }
  })
}

/** Errors: project-not-found. */
export async function readLifecycle(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<LifecycleView, Problem>> {
  const { region } = actor
  const { db } = context.store.of(region)
  const units = await unitsWithin(db, actor, 'project.read', id)
  if (!units.ok) return units
  const project = await findFormed(db, id)
  if (project === null) return err(problem('project-not-found'))
  const counted = (await formsOf(db, [project])).get(id)
  const facts = (await loadStageFacts(db, [project])).get(id)
  invariant(counted !== undefined && facts !== undefined, 'form and facts of the project that was asked for')
  const { form, derived, byHand } = counted
  return ok({
    project: id,
    form,
    derived,
    byHand,
    maySet: allows(actor, 'assessment.write', { region, units: units.value }),
    stages: form === 'general' ? [] : stagesOf(form, facts, today(context)),
    round: facts.monitoring.round,
    task: facts.evaluation?.task ?? null,
  })
}

/** Keeps what a person says a project is, with who and when. Errors: project-not-found. */
export async function setFormOfProject(
  context: Context,
  actor: Actor,
  { id, form }: { readonly id: string } & SetForm,
): Promise<Result<LifecycleView, Problem>> {
  const done = await context.store
    .of(actor.region)
    .transaction(async (tx): Promise<Result<null, Problem>> => {
      const units = await unitsWithin(tx, actor, 'assessment.write', id)
      if (!units.ok) return units
      const project = await findFormed(tx, id)
      if (project === null) return err(problem('project-not-found'))
      const before = (await formsOf(tx, [project])).get(id)
      invariant(before !== undefined, 'the form of the project that was asked for')
      if ((before.byHand?.form ?? null) === form) return ok(null)
      await keepForm(tx, id, form === null ? null : { form, by: actor.id, at: context.clock() })
      const event = formOfProjectSet(
        id,
        { form: before.form },
        { form: form ?? before.derived.form, name: project.name },
      )
      await audit(context, tx, actor.id, event)
      return ok(null)
    })
  return done.ok ? readLifecycle(context, actor, { id }) : done
}
