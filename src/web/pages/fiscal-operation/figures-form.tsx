/** The figures of a data sheet: typed in 万元 and whole numbers, or read from a file, and saved together. */
import { Fragment, useEffect, useRef, useState } from 'react'
import { Button } from 'antd'
import type { FiscalFileReading, FiscalSheetView } from '#api/fiscal-operation.ts'
import {
  FISCAL_FIGURES,
  FISCAL_LINES,
  FISCAL_SECTIONS,
  fiscalFigureText,
  readFiscalFigure,
  type FiscalFigure,
  type FiscalFigures,
} from '#core/fiscal-operation/sheet.ts'
import { fiscalFigureName, fiscalFigureUnit, FISCAL_SECTION_NAMES } from '#text/fiscal-operation.ts'
import { FISCAL } from '#text/interface/fiscal-operation.ts'
import { useReadFiscalFile, useSaveFiscalSheet } from '../../api/fiscal-operation.ts'
import { whenDone } from '../../api/when-done.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { notify } from '../../ui/notices.tsx'
import { FileNotes } from './file-notes.tsx'
import styles from './fiscal-operation.module.css'
import table from '../../ui/table.module.css'

type Typed = Record<FiscalFigure, string>

function typedOf(figures: FiscalFigures): Typed {
  return Object.fromEntries(
    FISCAL_FIGURES.map((figure) => [figure, fiscalFigureText(figure, figures[figure])]),
  ) as Typed
}

/** A cell that is neither blank nor a figure. */
function isFaulty(figure: FiscalFigure, text: string): boolean {
  return text.trim() !== '' && readFiscalFigure(figure, text) === null
}

type Props = { readonly view: FiscalSheetView; readonly onChanged: (isChanged: boolean) => void }

export function FiguresForm({ view, onChanged }: Props) {
  const text = useText(FISCAL)
  const place = { unit: view.unit.id, year: view.year }
  const saving = useSaveFiscalSheet(place)
  const [typed, setTyped] = useState<Typed>(() => typedOf(view.figures))
  const [reading, setReading] = useState<FiscalFileReading | null>(null)
  const kept = typedOf(view.figures)
  const isChanged = FISCAL_FIGURES.some((figure) => typed[figure] !== kept[figure])
  const faulty = FISCAL_FIGURES.filter((figure) => isFaulty(figure, typed[figure]))
  const refused = useErrorText(saving.error)
  useEffect(() => onChanged(isChanged), [isChanged, onChanged])
  const save = () => {
    const figures = Object.fromEntries(
      FISCAL_FIGURES.map((figure) => [figure, readFiscalFigure(figure, typed[figure])]),
    ) as FiscalFigures
    whenDone(saving.mutateAsync({ revision: view.revision, figures }), (saved) => {
      setTyped(typedOf(saved.figures))
      setReading(null)
      notify(text.saved)
    })
  }
  const take = (read: FiscalFileReading) => {
    setReading(read)
    const given = FISCAL_FIGURES.filter((figure) => read.figures[figure] !== null)
    setTyped((now) => ({
      ...now,
      ...Object.fromEntries(given.map((figure) => [figure, fiscalFigureText(figure, read.figures[figure])])),
    }))
    notify(text.read(given.length))
  }
  return (
    <section className={`panel ${styles.part}`} aria-label={text.sheet}>
      <div className={styles.head}>
        <h2>{text.sheet}</h2>
        {view.mayWrite ? (
          <span className={`${styles.acts} no-print`}>
            {isChanged ? <span className={styles.quiet}>{text.unsaved}</span> : null}
            <FromFile view={view} onRead={take} />
            <Button
              type="primary"
              disabled={!isChanged || faulty.length > 0}
              loading={saving.isPending}
              onClick={save}
            >
              {text.save}
            </Button>
          </span>
        ) : null}
      </div>
      {saving.error === null ? null : <Callout kind="error">{refused}</Callout>}
      {faulty.length === 0 ? null : <Callout kind="error">{text.faulty(faulty.length)}</Callout>}
      {reading === null ? null : <FileNotes reading={reading} />}
      <FigureTable
        view={view}
        typed={typed}
        onType={(figure, said) => setTyped((now) => ({ ...now, [figure]: said }))}
      />
    </section>
  )
}

type TableProps = {
  readonly view: FiscalSheetView
  readonly typed: Typed
  readonly onType: (figure: FiscalFigure, text: string) => void
}

function FigureTable({ view, typed, onType }: TableProps) {
  const text = useText(FISCAL)
  const language = useLanguage()
  const found = new Set(view.findings.flatMap(({ figures }) => figures.slice(0, 1)))
  return (
    <table className={`${table.table} ${styles.figures}`}>
      <thead>
        <tr>
          <th scope="col">{text.figure}</th>
          <th scope="col">{text.measure}</th>
          <th scope="col" className="number">
            {text.now}
          </th>
          <th scope="col" className="number">
            {text.last}
          </th>
        </tr>
      </thead>
      <tbody>
        {FISCAL_SECTIONS.map((section) => {
          const own = FISCAL_FIGURES.filter((figure) => FISCAL_LINES[figure].section === section)
          const isOptional = own.every((figure) => FISCAL_LINES[figure].optional === true)
          return (
            <Fragment key={section}>
              <tr>
                <th scope="rowgroup" colSpan={4} className={styles.group}>
                  {FISCAL_SECTION_NAMES[section][language]}
                  {isOptional ? <span className={styles.quiet}>　{text.optional}</span> : null}
                </th>
              </tr>
              {own.map((figure) => (
                <tr key={figure} className={found.has(figure) ? styles.found : undefined}>
                  <th scope="row">{fiscalFigureName(figure, language)}</th>
                  <td className={styles.quiet}>{fiscalFigureUnit(figure, language)}</td>
                  <td className="number">
                    {view.mayWrite ? (
                      <input
                        className={styles.input}
                        aria-label={fiscalFigureName(figure, language)}
                        aria-invalid={isFaulty(figure, typed[figure])}
                        inputMode="decimal"
                        value={typed[figure]}
                        onChange={({ target }) => onType(figure, target.value)}
                      />
                    ) : (
                      typed[figure] || '—'
                    )}
                  </td>
                  <td className="number">{fiscalFigureText(figure, view.last?.[figure] ?? null) || '—'}</td>
                </tr>
              ))}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

type FileProps = { readonly view: FiscalSheetView; readonly onRead: (reading: FiscalFileReading) => void }

function FromFile({ view, onRead }: FileProps) {
  const text = useText(FISCAL)
  const input = useRef<HTMLInputElement>(null)
  const reading = useReadFiscalFile({ unit: view.unit.id, year: view.year })
  const refused = useErrorText(reading.error)
  return (
    <>
      {reading.error === null ? null : (
        <span role="alert" className={styles.alert}>
          {refused}
        </span>
      )}
      <Button loading={reading.isPending} onClick={() => input.current?.click()}>
        {text.fromFile}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx,.doc,.xlsx,.xls,.html"
        aria-label={text.fromFile}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) whenDone(reading.mutateAsync(file), onRead)
          target.value = ''
        }}
      />
    </>
  )
}
