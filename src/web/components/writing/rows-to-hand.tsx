/** Whole rows and blocks that are handed over at once: chosen by their names, also where nothing is chosen on the form. */
import { useMemo } from 'react'
import { Select } from 'antd'
import { blocksOf, FORM_BLOCKS, type FormBlock, type Wholes } from '#core/delegation/blocks.ts'
import { listOfRow, rowsOfList, type RowField, type WrittenForm } from '#core/writing/form.ts'
import { FORM_BLOCK_NAMES } from '#text/delegation.ts'
import type { Language } from '#text/language.ts'
import { DELEGATION } from '#text/interface/delegation.ts'
import type { Spoken } from '#text/interface/words.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FieldFrame } from '../../ui/field-frame.tsx'
import type { FieldProps } from '../../ui/use-form.ts'
import { columnsWith, furtherColumns } from './columns.ts'
import { numberOfRow, rowName } from './place-name.ts'

/** More are given by number. */
const NAMED_MOST = 8
const BLOCK = 'block '

type Props = FieldProps<readonly string[]> & { readonly within: WrittenForm }

/** The columns of the indicators that a form shows: a whole row is its cells in these. */
export function shownColumns(form: WrittenForm): ReadonlySet<RowField> {
  return new Set(columnsWith(furtherColumns(form, new Set())).map(({ field }) => field))
}

/** @param chosen values of the field */
export function wholesOf(chosen: readonly string[]): Wholes {
  return {
    rows: chosen.filter((value) => !value.startsWith(BLOCK)),
    blocks: FORM_BLOCKS.filter((block) => chosen.includes(BLOCK + block)),
  }
}

export function RowsToHand({ value, onChange, fault, within }: Props) {
  const text = useText(DELEGATION)
  const language = useLanguage()
  const options = useMemo(
    () => [
      {
        label: text.blocks,
        options: blocksOf(within).map((block) => ({
          value: BLOCK + block,
          label: blockName(within, block, { text, language }),
        })),
      },
      {
        label: text.wholeRows,
        options: within.rows.map((row) => ({
          value: row.id,
          label: text.wholeRow(numberOfRow(within, row.id), rowName(row)),
        })),
      },
    ],
    [within, text, language],
  )
  return (
    <FieldFrame label={text.rowsToHand} required hint={text.rowsHint} fault={fault}>
      {(tie) => (
        <Select
          {...tie}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={[...value]}
          status={fault === null ? '' : 'error'}
          maxTagCount={NAMED_MOST}
          maxTagPlaceholder={(left) => text.moreRows(left.length)}
          options={options}
          onChange={(chosen: readonly string[]) => onChange(withoutCovered(within, chosen))}
        />
      )}
    </FieldFrame>
  )
}

/** Rows of a block that is chosen as a whole are not named beside it. */
function withoutCovered({ rows }: WrittenForm, chosen: readonly string[]): readonly string[] {
  const { blocks } = wholesOf(chosen)
  return chosen.filter((value) => {
    const row = rows.find(({ id }) => id === value)
    return row === undefined || !blocks.includes(listOfRow(row) ?? 'indicators')
  })
}

function blockName(
  form: WrittenForm,
  block: FormBlock,
  { text, language }: { readonly text: Spoken<typeof DELEGATION>; readonly language: Language },
): string {
  const name = FORM_BLOCK_NAMES[block][language]
  if (block === 'indicators') return text.blockRows(name, rowsOfList(form, null).length)
  return block === 'details' || block === 'schedule'
    ? text.blockRows(name, rowsOfList(form, block).length)
    : name
}
