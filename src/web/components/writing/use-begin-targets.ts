/** Begins one target or those of a file; where it is only one, its form is opened. */
import { useNavigate } from 'react-router'
import { START_DRAFT } from '#text/interface/writing.ts'
import { useBeginDraft, useBeginOfFile } from '../../api/drafts.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import type { ChosenTargets } from './file-targets.tsx'
import { isComplete, startOf, type StartForm } from './start-form.ts'

/** For which unit and year. */
type Begun = { readonly unit: string; readonly year: number }

export function useBeginTargets(onClose: () => void) {
  const text = useText(START_DRAFT)
  const navigate = useNavigate()
  const one = useBeginDraft()
  const several = useBeginOfFile()
  const beginOfFile = (begun: Begun, chosen: ChosenTargets) =>
    several.mutate(
      { ...chosen, ...begun },
      {
        onSuccess: ({ drafts }) => {
          const [only, second] = drafts
          if (only !== undefined && second === undefined) void navigate(paths.write(only.project))
          else {
            notify(text.begunOfFile(drafts.length))
            onClose()
          }
        },
      },
    )
  /** Does nothing where something is missing. */
  const begin = (form: StartForm, unit: string, shortBelow: string) => {
    const begun = { unit, year: form.year }
    if (form.way === 'file') {
      if (form.targets !== null && form.targets.targets.length > 0) beginOfFile(begun, form.targets)
    } else if (isComplete(form))
      one.mutate(
        { ...begun, name: form.name.trim(), start: startOf(form, shortBelow) },
        { onSuccess: ({ project }) => void navigate(paths.write(project)) },
      )
  }
  return {
    begin,
    busy: one.isPending || several.isPending,
    errorOfFile: several.error,
    errorOfOne: one.error,
  }
}
