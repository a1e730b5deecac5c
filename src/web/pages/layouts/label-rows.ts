/**
 * The labels of a file as a person goes through them: what is not recognised first, in the order of the form.
 * A label that was chosen stays where it was; one that found its place as a value goes.
 */
import type { FormLabel, FormPreview, LayoutDraft } from '#api/layouts.ts'
import { LABEL_MAX } from '#api/kernel/constants.ts'
import type { LabelMapping, LabelMeaning } from '#core/target/form-labels.ts'

/** What a person chose, by the text of the label; null: it is no label. */
export type LabelChoices = ReadonlyMap<string, LabelMeaning | null>

export type LabelRow = FormLabel & {
  readonly chosen: boolean
  /** What the reader takes it for by itself. */
  readonly taken: LabelMeaning | null
}

export type LabelRows = { readonly unknown: readonly LabelRow[]; readonly known: readonly LabelRow[] }

/** @param base as the file is read now; @param live as it is read with the choices */
export function labelRows(base: FormPreview, live: FormPreview, choices: LabelChoices): LabelRows {
  const [before, now] = [merged(base), merged(live)]
  const rows: LabelRow[] = []
  for (const text of new Set([...before.keys(), ...now.keys()])) {
    const label = now.get(text) ?? (choices.has(text) ? before.get(text) : undefined)
    if (label === undefined) continue
    const taken = before.get(text)?.meaning ?? null
    const chosen = choices.has(text)
    rows.push({ ...label, meaning: chosen ? (choices.get(text) ?? null) : label.meaning, taken, chosen })
  }
  const isOpen = ({ taken, meaning, chosen }: LabelRow) => taken === null && (chosen || meaning === null)
  return { unknown: rows.filter(isOpen), known: rows.filter((row) => !isOpen(row)) }
}

/** Every label once, with the first meaning that it has anywhere. */
function merged({ tables }: FormPreview): ReadonlyMap<string, FormLabel> {
  const labels = new Map<string, FormLabel>()
  for (const label of tables.flatMap((table) => table.labels)) {
    if (label.text.length > LABEL_MAX) continue
    const there = labels.get(label.text)
    if (there === undefined) labels.set(label.text, label)
    else
      labels.set(label.text, {
        ...(there.meaning === null && label.meaning !== null ? label : there),
        count: there.count + label.count,
      })
  }
  return labels
}

/**
 * What the choices make of the form: they, and every other label with what it is taken for already, so that
 * the layout knows no less of the form than the one it is taken for.
 * @param into the remembered layout that the form is taken for
 */
export function layoutDraft(
  forms: readonly FormPreview[],
  choices: LabelChoices,
  into: string | null,
): LayoutDraft {
  const taken = new Map<string, LabelMapping>()
  for (const { text, meaning } of forms.flatMap(({ tables }) => tables.flatMap(({ labels }) => labels))) {
    if (meaning !== null && text.length <= LABEL_MAX && !choices.has(text))
      taken.set(`${meaning} ${text}`, { label: text, meaning })
  }
  return {
    mappings: [...taken.values(), ...[...choices].map(([label, meaning]) => ({ label, meaning }))],
    into,
  }
}
