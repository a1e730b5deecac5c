/** 催办 of ticked targets or texts, or of a department's targets. */
import { FILINGS } from '#text/interface/filings.ts'
import { several, useRemind, type FilingRef } from '../../api/filings.ts'
import { useText } from '../../preferences/language.ts'
import { RemindDialog } from '../messages/remind-dialog.tsx'

type Props = {
  /** The targets of a department, or ticked ones. */
  readonly what:
    | { readonly name: string; readonly unit: string | undefined; readonly year: number | undefined }
    | { readonly of: FilingRef['of']; readonly ids: readonly string[] }
  /** How many the unit has, and how many are under review. */
  readonly home: number
  readonly review: number
  /** What came of it is shown. */
  readonly onOver?: () => void
  readonly onClose: () => void
  readonly onDone?: () => void
}

export function RemindFilingsDialog({ what, ...asked }: Props) {
  const text = useText(FILINGS)
  const remind = useRemind()
  return (
    <RemindDialog
      {...asked}
      name={'ids' in what ? text.counted(what.of, what.ids.length) : what.name}
      isChoosing={!('ids' in what)}
      send={({ comment, waits }) =>
        remind.mutateAsync(
          'ids' in what
            ? { ...several(what.of, what.ids), comment }
            : { of: { unit: what.unit, year: what.year, waits }, comment },
        )
      }
    />
  )
}
