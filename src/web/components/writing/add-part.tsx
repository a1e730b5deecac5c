/**
 * What the form does not have yet, put into it where it is on the paper: kinds of indicators, fields,
 * columns, rows of further tables.
 */
import { Button, Dropdown } from 'antd'
import { KIND_LABEL, type IndicatorKind } from '#core/indicator/kind.ts'
import { DETAIL_LABELS } from '#core/target/detail-labels.ts'
import { DETAIL_FIELDS } from '#core/target/project.ts'
import {
  FURTHER_HEAD_FIELDS,
  rowsOfList,
  type FurtherHeadField,
  type WrittenForm,
} from '#core/writing/form.ts'
import { missingKinds } from '#core/writing/kind-rows.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { fieldName, FURTHER_COLUMNS } from './columns.ts'

/**
 * A field above the indicators, a column of theirs, a row of words under this label, a step of the plan, a
 * row of a kind of indicators.
 */
export type FormPart =
  | { readonly kind: 'field'; readonly field: FurtherHeadField }
  | { readonly kind: 'column'; readonly field: (typeof FURTHER_COLUMNS)[number] }
  | { readonly kind: 'detail'; readonly label: string }
  | { readonly kind: 'schedule' }
  | { readonly kind: 'indicator'; readonly of: IndicatorKind }

type Choice = { readonly key: string; readonly label: string; readonly part: FormPart }
type Props = {
  readonly form: WrittenForm
  /** What exists already. */ readonly standing: readonly string[]
  readonly onAdd: (part: FormPart) => void
}

const itemOf = ({ key, label }: Choice) => ({ key, label })

export function AddPart({ form, standing, onAdd }: Props) {
  const text = useText(WRITING)
  const labels = new Set(rowsOfList(form, 'details').map(({ cells }) => cells.label))
  const kinds: readonly Choice[] = missingKinds(form).map((of) => ({
    key: `kind ${of}`,
    label: text.rowOfKind(KIND_LABEL[of]),
    part: { kind: 'indicator', of },
  }))
  const parts: readonly Choice[] = [
    ...FURTHER_HEAD_FIELDS.filter((field) => !standing.includes(field)).map((field) => ({
      key: field,
      label: fieldName(field),
      part: { kind: 'field', field } as const,
    })),
    ...FURTHER_COLUMNS.filter((field) => !standing.includes(field)).map((field) => ({
      key: `column ${field}`,
      label: text.columnOf(fieldName(field)),
      part: { kind: 'column', field } as const,
    })),
    ...DETAIL_FIELDS.map((field) => DETAIL_LABELS[field][0] ?? '')
      .filter((label) => !labels.has(label))
      .map((label) => ({ key: label, label, part: { kind: 'detail', label } as const })),
    { key: 'own', label: text.ownPart, part: { kind: 'detail', label: '' } },
    { key: 'schedule', label: text.scheduleStep, part: { kind: 'schedule' } },
  ]
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        style: { maxHeight: 420, overflow: 'auto' },
        items: [
          ...kinds.map(itemOf),
          ...(kinds.length === 0 ? [] : [{ type: 'divider' as const }]),
          ...parts.map(itemOf),
        ],
        onClick: ({ key, domEvent }) => {
          // Enter would go on as a line break into the cell that is chosen now.
          domEvent.preventDefault()
          const chosen = [...kinds, ...parts].find((one) => one.key === key)
          if (chosen !== undefined) onAdd(chosen.part)
        },
      }}
    >
      <Button size="small" title={text.addPartHint} aria-haspopup="menu">
        {text.addPart}
      </Button>
    </Dropdown>
  )
}
