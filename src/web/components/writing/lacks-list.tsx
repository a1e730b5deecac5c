/** 还缺: what the form does not say yet, shown while it is written; each leads to its cell. */
import { memo, useState } from 'react'
import { isNeeded, formLacks, type Lack } from '#core/writing/blanks.ts'
import { cellText, type CellPlace, type WrittenForm } from '#core/writing/form.ts'
import { WRITING } from '#text/interface/writing.ts'
import type { Spoken } from '#text/interface/words.ts'
import { useText } from '../../preferences/language.ts'
import { fieldName } from './columns.ts'
import styles from './writing.module.css'

type Props = {
  readonly form: WrittenForm
  /** Came of no file: only then is anything stopped by a blank. */ readonly written: boolean
  readonly onShow: (place: CellPlace) => void
}

/** More are given by number. */
const MOST = 24

/** Nothing where nothing is missing. */
export function LacksList({ form, written, onShow }: Props) {
  const named = useUnchanged(formLacks(form).map((lack) => ({ ...lack, name: lackingName(form, lack) })))
  return named.length === 0 ? null : <List lacks={named} written={written} onShow={onShow} />
}

type Named = Lack & { readonly name: string }

const List = memo(function List({
  lacks,
  written,
  onShow,
}: { readonly lacks: readonly Named[] } & Pick<Props, 'written' | 'onShow'>) {
  const text = useText(WRITING)
  return (
    <section className={`${styles.panel} ${styles.lacks}`} aria-label={text.lacks}>
      <header className={styles.panelHead}>
        <h2>
          {text.lacks} <span className={styles.count}>{lacks.length}</span>
        </h2>
      </header>
      <p className={styles.hint}>{written ? text.lacksHint : text.lacksFileHint}</p>
      <ul>
        {lacks.slice(0, MOST).map((lack) => {
          const [needed, name] = [written && isNeeded(lack), lackName(lack, text)]
          return (
            <li key={`${lack.place.row ?? ''} ${lack.place.field}`}>
              <button
                type="button"
                aria-label={needed ? text.lackNeeded(name) : undefined}
                onClick={() => onShow(lack.place)}
              >
                {name}
                {needed ? <b aria-hidden="true"> *</b> : null}
              </button>
            </li>
          )
        })}
        {lacks.length > MOST ? <li className={styles.more}>{text.moreLacks(lacks.length - MOST)}</li> : null}
      </ul>
    </section>
  )
})

/** As the form prints it. */
export function lackingName(form: WrittenForm, { what, place }: Lack): string {
  switch (what) {
    case 'plan':
      return '资金支出计划'
    case 'indicators':
      return '绩效指标'
    case 'detail':
      return cellText(form, { row: place.row ?? '', field: 'label' }) ?? ''
    case 'figures':
    case 'budget':
    case 'goals':
    case 'purpose':
    case 'names':
    case 'values':
    case 'basis':
      return fieldName(place.field)
  }
}

/** The same list as long as the same is missing: most keys change nothing about it. */
function useUnchanged(lacks: readonly Named[]): readonly Named[] {
  const [kept, keep] = useState(lacks)
  const same =
    kept.length === lacks.length &&
    lacks.every(
      ({ what, name, row, place }, i) =>
        kept[i]?.what === what &&
        kept[i].name === name &&
        kept[i].row === row &&
        kept[i].place.row === place.row &&
        kept[i].place.field === place.field,
    )
  if (!same) keep(lacks)
  return same ? kept : lacks
}

export function lackName(lack: Named, text: Spoken<typeof WRITING>): string {
  if (lack.what === 'figures') return text.lackFigure(lack.name)
  return lack.row === 0 ? lack.name : text.lackRow(lack.name, lack.row)
}
