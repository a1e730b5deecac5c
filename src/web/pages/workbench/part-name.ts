/** What a list of the 工作台 is called. */
import { FILING_STATES } from '#core/filing/states.ts'
import { APPROVAL, type DeskKind, type DeskPart } from '#core/workbench/desk.ts'
import { FILING_STATE_NAMES } from '#text/filing.ts'
import { DESK_TASK_NAMES, deskKindName } from '#text/interface/desk.ts'
import { MARK_NAMES } from '#text/monitoring.ts'
import type { Language } from '#text/language.ts'

/** One list an evaluation, of which there may be several in a year. */
const EVALUATED: ReadonlySet<DeskKind> = new Set<DeskKind>(['evaluation', 'material'])

/** Several lists of a kind are told apart by what they are of: those of an evaluation by its name. */
export function partName(part: DeskPart, parts: readonly DeskPart[], language: Language): string {
  const nameOf = ({ kind, items }: DeskPart) =>
    deskKindName(
      kind,
      items.map(({ task }) => task),
      language,
    )
  const name = nameOf(part)
  if (part.of === APPROVAL) return `${name} · ${DESK_TASK_NAMES.approve[language]}`
  const state = FILING_STATES.find((one) => one === part.of)
  if (state !== undefined) return `${name} · ${FILING_STATE_NAMES[state][language]}`
  if (parts.filter((one) => nameOf(one) === name).length === 1) return name
  const [first] = part.items
  if (EVALUATED.has(part.kind) && part.of !== null && first !== undefined) return `${name} · ${first.note}`
  const mark = part.items[0]?.mark ?? null
  return [name, part.year, mark === null || part.kind !== 'monitoring' ? null : MARK_NAMES[mark][language]]
    .filter((one) => one !== null)
    .join(' · ')
}
