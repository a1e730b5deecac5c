/**
 * A unit out of more than a page carries: a few are offered, every other is found by words of its name or
 * code.
 */
import { useState, type KeyboardEvent, type ReactElement } from 'react'
import { Button, Select } from 'antd'
import type { Facet, UnitsNamed } from '#api/kernel/unit-facet.ts'
import { COMMON } from '#text/interface/common.ts'
import { UNIT_SEARCH } from '#text/interface/unit-search.ts'
import { useUnitsNamed, type SearchedList, type SearchedQuery } from '../api/unit-search.ts'
import { useText } from '../preferences/language.ts'
import { useSettled } from './use-settled.ts'
import styles from './unit-search.module.css'

const PAUSE_MS = 250
const LONGEST = 100

type Props = {
  readonly list: SearchedList
  /** Of the list: units are looked for under it. */
  readonly filter: SearchedQuery
  readonly label: string
  readonly placeholder: string
  readonly className?: string | undefined
  /** Its key. */
  readonly value: string | undefined
  /** Offered before anything is typed, the chosen one among them. */
  readonly offered: readonly Facet[]
  /** How many units more there are. */
  readonly others: number
  readonly onChange: (unit: string | undefined) => void
}

export function UnitSearch({
  list,
  filter,
  label,
  placeholder,
  className,
  value,
  offered,
  others,
  onChange,
}: Props) {
  const text = useText(UNIT_SEARCH)
  const [typed, type] = useState('')
  const [picked, pick] = useState<Facet | null>(null)
  const words = typed.trim().slice(0, LONGEST)
  const found = useFound(list, filter, words)
  const { answer, failed } = found
  const known =
    words === '' ? withPicked(offered, value === undefined ? null : picked, value) : (answer?.rows ?? [])
  const left = answer === undefined ? 0 : answer.total - answer.rows.length
  const more = words === '' ? others > 0 && text.more(others) : left > 0 && text.moreFound(left)
  const choose = (unit: string | null | undefined) => {
    pick(known.find((one) => one.value === unit) ?? null)
    onChange(unit ?? undefined)
  }
  // Enter would close the list and drop the words while nothing is found yet.
  const stay = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || words === '' || known.length > 0) return
    event.stopPropagation()
    if (failed) found.retry()
  }
  return (
    <div className={className} onKeyDownCapture={stay}>
      <Select
        className={styles.select ?? ''}
        aria-label={label}
        placeholder={placeholder}
        allowClear
        value={value ?? null}
        showSearch={{ filterOption: false, onSearch: type }}
        loading={words !== '' && answer === undefined && !failed}
        options={known.map(({ value: unit, label: name, count }) => ({
          value: unit,
          label: `${name}（${count}）`,
        }))}
        optionRender={withCode}
        notFoundContent={words === '' ? null : <Missing words={words} found={found} />}
        popupRender={(menu) => withWords(menu, more)}
        onChange={choose}
      />
      <output className="visually-hidden">
        {words !== '' && answer !== undefined ? text.found(answer.total) : ''}
      </output>
    </div>
  )
}

type Found = {
  readonly answer: UnitsNamed | undefined
  readonly failed: boolean
  readonly retry: () => void
}

/** What was found for other words is not offered for these: Enter would choose it. */
function useFound(list: SearchedList, filter: SearchedQuery, words: string): Found {
  const settled = useSettled(words, PAUSE_MS)
  const query = useUnitsNamed(list, filter, settled)
  const isForThese = words === settled
  return {
    answer: isForThese ? query.data : undefined,
    failed: isForThese && query.isError,
    retry: () => void query.refetch(),
  }
}

/** Until the list has answered, it does not know the one that was just found. */
function withPicked(
  offered: readonly Facet[],
  picked: Facet | null,
  value: string | undefined,
): readonly Facet[] {
  return picked === null || picked.value !== value || offered.some((one) => one.value === value)
    ? offered
    : [...offered, picked]
}

/** A unit without a code goes by its name. */
function withCode({ value, label }: { readonly value?: unknown; readonly label?: unknown }) {
  const [code, name] = [String(value), String(label)]
  return (
    <span className={styles.option}>
      <span>{name}</span>
      {name.startsWith(`${code}（`) ? null : <span className={styles.code}>{code}</span>}
    </span>
  )
}

function withWords(menu: ReactElement, more: string | false) {
  return more === false ? (
    menu
  ) : (
    <>
      {menu}
      <p className={styles.more}>{more}</p>
    </>
  )
}

type MissingProps = { readonly words: string; readonly found: Found }

function Missing({ words, found: { answer, failed, retry } }: MissingProps) {
  const text = useText(UNIT_SEARCH)
  const common = useText(COMMON)
  if (failed)
    return (
      <p className={styles.missing} role="alert">
        {common.failedToLoad}{' '}
        <Button size="small" onClick={retry}>
          {common.retry}
        </Button>
      </p>
    )
  return <p className={styles.missing}>{answer === undefined ? text.looking : text.none(words)}</p>
}
