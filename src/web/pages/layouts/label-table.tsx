/** Every label with what is beside it and what it means; those that nobody knows first. */
import { memo, useMemo } from 'react'
import { Select } from 'antd'
import type { Place } from '#core/kernel/place.ts'
import type { LabelMeaning } from '#core/target/form-labels.ts'
import {
  isMeaning,
  meaningGroup,
  MEANING_GROUP_NAMES,
  MEANING_GROUPS,
  meaningName,
  groupMeanings,
} from '#text/form-labels.ts'
import { LAYOUT_WORDS } from '#text/interface/layouts.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { placeAddress } from '../../components/source/place-address.ts'
import type { LabelRow, LabelRows } from './label-rows.ts'
import styles from './layout.module.css'

type Acts = {
  readonly disabled: boolean
  /** Labels that are known already may be said to be none: those of a remembered layout. */
  readonly droppable: boolean
  /** `undefined` takes the choice back. */
  readonly onChoose: (label: string, meaning: LabelMeaning | null | undefined) => void
  readonly onShow: (at: Place) => void
}

export function LabelTable({
  rows,
  cut,
  ...acts
}: { readonly rows: LabelRows; readonly cut: boolean } & Acts) {
  const text = useText(LAYOUT_WORDS)
  const open = rows.unknown.filter(({ chosen }) => !chosen).length
  return (
    <>
      <Part
        title={text.unknown(open)}
        hint={rows.unknown.length === 0 ? text.noUnknown : text.unknownHint}
        rows={rows.unknown}
        {...acts}
      />
      <Part title={text.known(rows.known.length)} rows={rows.known} {...acts} />
      {cut ? <p className={styles.hint}>{text.cut}</p> : null}
    </>
  )
}

function Part({
  title,
  hint,
  rows,
  ...acts
}: { readonly title: string; readonly hint?: string; readonly rows: readonly LabelRow[] } & Acts) {
  const text = useText(LAYOUT_WORDS)
  return (
    <section className={`panel ${styles.part}`} aria-label={title}>
      <h2>{title}</h2>
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      {rows.length === 0 ? null : (
        <table className={styles.labels}>
          <thead>
            <tr>
              <th scope="col">{text.label}</th>
              <th scope="col">{text.example}</th>
              <th scope="col">{text.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.text} row={row} {...acts} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const NONE = 'none'

const Row = memo(function Row({
  row,
  disabled,
  droppable,
  onChoose,
  onShow,
}: { readonly row: LabelRow } & Acts) {
  const text = useText(LAYOUT_WORDS)
  const options = useOptions(row.taken === null || droppable)
  const without = row.chosen ? 'none' : 'unknown'
  const kind = row.meaning === null ? without : meaningGroup(row.meaning)
  const choose = (value: string | undefined) => {
    if (value === undefined || value === row.taken) onChoose(row.text, undefined)
    else onChoose(row.text, isMeaning(value) ? value : null)
  }
  return (
    <tr data-row={placeAddress(row.at)} data-chosen={row.chosen ? '' : undefined}>
      <th scope="row">
        <button
          type="button"
          className={styles.label}
          data-mark={kind}
          aria-label={text.showInSource(row.text)}
          title={text.showInSource(row.text)}
          onClick={() => onShow(row.at)}
        >
          {row.text}
        </button>
        {row.count > 1 ? (
          <span className={styles.times} title={text.times(row.count)}>
            ×{row.count}
          </span>
        ) : null}
      </th>
      <td className={styles.example} title={row.example ?? undefined} lang="zh-CN">
        {row.example ?? '—'}
      </td>
      <td>
        <Select<string>
          className={styles.meaning}
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          allowClear={row.chosen}
          disabled={disabled}
          aria-label={text.meaningOf(row.text)}
          placeholder={text.choose}
          value={row.meaning ?? (row.chosen ? NONE : undefined)}
          options={options}
          onChange={choose}
          onOpenChange={(open) => (open ? onShow(row.at) : undefined)}
          popupMatchSelectWidth={300}
          listHeight={360}
        />
      </td>
    </tr>
  )
})

function useOptions(none: boolean) {
  const language = useLanguage()
  const text = useText(LAYOUT_WORDS)
  return useMemo(
    () => [
      ...(none ? [{ value: NONE, label: text.noLabel }] : []),
      ...MEANING_GROUPS.map((group) => ({
        label: MEANING_GROUP_NAMES[group][language],
        options: groupMeanings(group).map((meaning) => ({
          value: meaning as string,
          label: meaningName(meaning, language),
        })),
      })),
    ],
    [none, language, text],
  )
}
