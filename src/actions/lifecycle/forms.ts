/** The form of projects as it counts: what a person said, otherwise what the target and its 资金构成 say. */
import { derivedForm, type DerivedForm, type ProjectForm } from '#core/target/project-form.ts'
import { formsByHand, type FormByHand } from '#store/lifecycle/forms.ts'
import { paidFromBonds, type FormedProject } from '#store/lifecycle/projects.ts'
import type { Db } from '#store/kernel/store.ts'

export type CountedForm = {
  readonly form: ProjectForm
  readonly derived: DerivedForm
  readonly byHand: FormByHand | null
}

/** By project, each of them. */
export async function formsOf(
  db: Db,
  projects: readonly Pick<FormedProject, 'id' | 'name' | 'details'>[],
): Promise<ReadonlyMap<string, CountedForm>> {
  if (projects.length === 0) return new Map()
  const ids = projects.map(({ id }) => id)
  const said = await formsByHand(db, ids)
  const bonds = await paidFromBonds(db, ids)
  return new Map(
    projects.map(({ id, name, details }): [string, CountedForm] => {
      const derived = derivedForm({
        name,
        details,
        funding: bonds.has(id) ? [{ origin: 'special-bond' }] : [],
      })
      const byHand = said.get(id) ?? null
      return [id, { form: byHand?.form ?? derived.form, derived, byHand }]
    }),
  )
}
