/** The cells that are handed over, each by its name: those that are chosen on the form, with others or without some. */
import { useMemo } from 'react'
import { Select } from 'antd'
import {
  fieldsOfList,
  FURTHER_HEAD_FIELDS,
  HEAD_FIELDS,
  listOfRow,
  type CellPlace,
  type HeadField,
  type RowField,
  type WrittenForm,
} from '#core/writing/form.ts'
import { DELEGATION } from '#text/interface/delegation.ts'
import type { Spoken } from '#text/interface/words.ts'
import { useText } from '../../preferences/language.ts'
import { FieldFrame } from '../../ui/field-frame.tsx'
import type { FieldProps } from '../../ui/use-form.ts'
import { columnsWith, furtherColumns } from './columns.ts'
import { cellKey } from './marks.ts'
import { numberOfRow, placeName } from './place-name.ts'

/** More are given by number. */
const NAMED_MOST = 12

type Props = FieldProps<readonly CellPlace[]> & { readonly within: WrittenForm }

export function CellsToHand({ value, onChange, fault, within }: Props) {
  const text = useText(DELEGATION)
  const all = useMemo(() => namedCells(within, value, text), [within, value, text])
  return (
    <FieldFrame label={text.cellsToHand} required hint={text.cellsHint} fault={fault}>
      {(tie) => (
        <Select
          {...tie}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={value.map(cellKey)}
          status={fault === null ? '' : 'error'}
          maxTagCount={NAMED_MOST}
          maxTagPlaceholder={(left) => text.moreCells(left.length)}
          options={all.map(({ place, label }) => ({ value: cellKey(place), label }))}
          onChange={(keys: readonly string[]) =>
            onChange(all.filter(({ place }) => keys.includes(cellKey(place))).map(({ place }) => place))
          }
        />
      )}
    </FieldFrame>
  )
}

/** All cells of the form that can be handed over, in its order; of two of one name each says its row. */
function namedCells(
  form: WrittenForm,
  chosen: readonly CellPlace[],
  text: Pick<Spoken<typeof DELEGATION>, 'rowOf' | 'rowNumber' | 'nameInRow'>,
): readonly { readonly place: CellPlace; readonly label: string }[] {
  const places = [...headCells(form, chosen), ...rowCells(form, chosen)]
  const names = places.map((place) => placeName(form, place, text))
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return places.map((place, i) => {
    const name = names[i] ?? ''
    const isOnly = place.row === null || counts.get(name) === 1
    return { place, label: isOnly ? name : text.nameInRow(name, numberOfRow(form, place.row)) }
  })
}

const FURTHER: ReadonlySet<HeadField> = new Set<HeadField>(FURTHER_HEAD_FIELDS)

function headCells({ head }: WrittenForm, chosen: readonly CellPlace[]): readonly CellPlace[] {
  const isChosen = (field: HeadField) => chosen.some((place) => place.field === field)
  return HEAD_FIELDS.filter((field) => field !== 'plan.measure')
    .filter((field) => !FURTHER.has(field) || head[field] !== '' || isChosen(field))
    .map((field): CellPlace => ({ row: null, field }))
}

function rowCells(form: WrittenForm, chosen: readonly CellPlace[]): readonly CellPlace[] {
  const asked = new Set(chosen.map(({ field }) => field))
  const columns = new Set<RowField>(columnsWith(furtherColumns(form, asked)).map(({ field }) => field))
  return form.rows.flatMap((row) => {
    const list = listOfRow(row)
    return fieldsOfList(list)
      .filter((field) => list !== null || columns.has(field))
      .map((field): CellPlace => ({ row: row.id, field }))
  })
}
