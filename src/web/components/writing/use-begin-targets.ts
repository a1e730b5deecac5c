/** Begins one target, those of a file, or those that go on from earlier years. */
import type { DraftsCarried } from '#api/writing/drafts.ts'
import { useBeginDraft, useBeginOfFile, useCarryDrafts } from '../../api/drafts.ts'
import { begunOf } from './chosen-of-file.ts'
import { draftStart, type StartForm } from './start-form.ts'

type Begun = {
  readonly unit: string
  readonly year: number
  /** Projects of a smaller budget may take the short form. */
  readonly shortBelow: string
}

/** What was begun, and what came of each that was carried over. */
type Beginnings = { readonly projects: readonly string[]; readonly carried: DraftsCarried['results'] }

export function useBeginTargets() {
  const one = useBeginDraft()
  const several = useBeginOfFile()
  const earlier = useCarryDrafts()
  return async (form: StartForm, { unit, year, shortBelow }: Begun): Promise<Beginnings> => {
    if (form.way === 'lastYear') {
      const { results } = await earlier.mutateAsync({ unit, year, projects: [...form.carried] })
      const projects = results.flatMap(({ draft }) => (draft === null ? [] : [draft]))
      return { projects, carried: results }
    }
    if (form.way === 'file' && form.targets !== null) {
      const { file, again } = form.targets
      const targets = begunOf(form.targets, { unit, year })
      const { drafts } = await several.mutateAsync({ file, unit, year, targets, again })
      return { projects: drafts.map(({ project }) => project), carried: [] }
    }
    const start = draftStart(form, shortBelow)
    const { project } = await one.mutateAsync({ unit, year, name: form.name.trim(), start })
    return { projects: [project], carried: [] }
  }
}
