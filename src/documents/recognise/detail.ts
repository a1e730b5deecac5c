/** Labels whose words are a detail of the project, with all the boxes that are to their right. */
import type { DetailField } from '#core/target/project.ts'
import type { Cell } from '../blocks.ts'
import type { LabelRole } from '../layouts/layout-index.ts'
import { hasBox, isBoxAlone } from '#core/target/choice.ts'
import { labelText } from './fund-table.ts'
import { joinLines, readUnit, type PlacedText, type RawProject } from './raw.ts'

/** @returns how many cells to the right were its value. */
export function takeDetail(
  project: RawProject,
  { field, label }: { readonly field: DetailField | null; readonly label: Cell },
  right: readonly Cell[],
  role: (text: string) => LabelRole | null,
): number {
  let taken = 0
  const values: Cell[] = []
  for (const [at, cell] of right.entries()) {
    // 新增项目 | √ | 延续项目 | □, or ☑新增项目 | □延续项目.
    if (
      (taken > 0 && !hasBox(cell.text) && !isBoxAlone(right[at + 1]?.text ?? '')) ||
      role(cell.text) !== null
    )
      break
    taken++
    if (cell.text !== '') values.push(cell)
  }
  const [first] = values
  if (first)
    project.details.push({
      field,
      label: labelText(label.text),
      text: values.map(({ text }) => joinLines(text)).join(' '),
      at: first.at,
    })
  return taken
}

/** 填报单位 and 实施单位 of one form: said twice, or a detail. */
export function addSecondUnit(
  project: RawProject,
  there: PlacedText,
  second: PlacedText & { readonly label: string },
): void {
  if (readUnit(there.text).name !== readUnit(second.text).name)
    project.details.push({ field: 'implementer', label: second.label, text: second.text, at: second.at })
}
