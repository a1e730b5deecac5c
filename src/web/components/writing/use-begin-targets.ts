/** Begins one target or those of a file. */
import { useBeginDraft, useBeginOfFile } from '../../api/drafts.ts'
import { begunOf } from './chosen-of-file.ts'
import { draftStart, type StartForm } from './start-form.ts'

type Begun = {
  readonly unit: string
  readonly year: number
  /** Projects of a smaller budget may take the short form. */
  readonly shortBelow: string
}

/** Answers with the ids of what was begun. */
export function useBeginTargets() {
  const one = useBeginDraft()
  const several = useBeginOfFile()
  return async (form: StartForm, { unit, year, shortBelow }: Begun): Promise<readonly string[]> => {
    if (form.way === 'file' && form.targets !== null) {
      const { file, again } = form.targets
      const targets = begunOf(form.targets, { unit, year })
      const { drafts } = await several.mutateAsync({ file, unit, year, targets, again })
      return drafts.map(({ project }) => project)
    }
    const start = draftStart(form, shortBelow)
    const { project } = await one.mutateAsync({ unit, year, name: form.name.trim(), start })
    return [project]
  }
}
