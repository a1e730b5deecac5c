/** 催办 of ticked targets or texts, or of a department's targets. */
import type { RemindWaits } from '#api/messages/reminders.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { REMINDERS } from '#text/interface/reminders.ts'
import { several, useRemind, type FilingRef } from '../../api/filings.ts'
import { useRemindPreview } from '../../api/remind-preview.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { RemindDialog } from '../messages/remind-dialog.tsx'

type Props = {
  /** The targets of departments (null: of all), or ticked ones. */
  readonly what:
    | { readonly name: string; readonly units: readonly string[] | null; readonly year: number | undefined }
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
      {...(!('ids' in what) && {
        renderPreview: (waits: RemindWaits) => <Preview of={{ ...departmentsOf(what), waits }} />,
      })}
      send={({ comment, waits }) =>
        remind.mutateAsync(
          'ids' in what
            ? { ...several(what.of, what.ids), comment }
            : { of: { ...departmentsOf(what), waits }, comment, preview: false },
        )
      }
    />
  )
}

type Departments = Exclude<Props['what'], { readonly ids: readonly string[] }>

function departmentsOf({ units, year }: Departments) {
  return { ...(units !== null && { units: [...units] }), ...(year !== undefined && { year }) }
}

/** So many are named; of more it is said how many. */
const NAMED = 12

/** Who would be notified, and what is left out. */
function Preview({ of }: { readonly of: Parameters<typeof useRemindPreview>[0] }) {
  const text = useText(REMINDERS)
  const language = useLanguage()
  const { data, error } = useRemindPreview(of)
  const refused = useErrorText(error)
  if (error !== null) return <Callout kind="error">{refused}</Callout>
  if (data === undefined) return <output>{text.previewing}</output>
  const { results, done, told, names } = data
  const named = names.slice(0, NAMED).join(language === 'en' ? ', ' : '、')
  const left = results.length - done
  return (
    <output aria-label={text.preview}>
      {text.previewWords(told, `${named}${names.length > NAMED ? '…' : ''}`, done)}
      {left === 0 ? null : ` ${text.previewLeft(left)}`}
    </output>
  )
}
