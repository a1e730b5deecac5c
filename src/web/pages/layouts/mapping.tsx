/** The source on the left with its labels marked, on the right what they mean and what would be read. */
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { useBlocker } from 'react-router'
import { Button } from 'antd'
import type { FormPreview, LayoutSummary } from '#api/layouts.ts'
import type { Place } from '#core/kernel/place.ts'
import type { LabelMeaning } from '#core/target/form-labels.ts'
import { meaningGroup, meaningName } from '#text/form-labels.ts'
import { LAYOUT_WORDS } from '#text/interface/layouts.ts'
import { formOriginalPath, useForm, useFormSource } from '../../api/layouts.ts'
import { useMay } from '../../api/session.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { MarksContext, sourceMarks } from '../../components/source/marks.ts'
import { SourceText } from '../../components/source/source-text.tsx'
import { Callout } from '../../ui/callout.tsx'
import { PageHeader, type Crumb } from '../../ui/page-header.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { scrolling } from '../../ui/scrolling.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { LabelTable } from './label-table.tsx'
import { layoutDraft, labelRows, type LabelChoices, type LabelRows } from './label-rows.ts'
import { Preview } from './preview.tsx'
import { useReadAndOpen } from './read-and-open.ts'
import { RememberDialog } from './remember-dialog.tsx'
import styles from './layout.module.css'
import type { MappedFile } from './mapped-file.ts'

type Props = {
  readonly file: MappedFile
  readonly crumbs: readonly Crumb[]
  readonly base: FormPreview
  readonly layouts: readonly LayoutSummary[]
}

export function Mapping({ file, crumbs, base, layouts }: Props) {
  const text = useText(LAYOUT_WORDS)
  const may = useMay()
  const mapped = useMapped({ file, base, layouts })
  const { choices, undo, into, changed, asked, live, rows } = mapped
  const [place, setPlace] = useState(() => firstPlace(base))
  const [remembering, setRemembering] = useState(false)
  const [saved, setSaved] = useState(false)
  useKeys(useMemo(() => ({ u: undo }), [undo]))
  useLeaving(changed && !saved)
  const mapper = may('layout.manage')
  const again = useReadAndOpen(file)
  const readable = may('document.import') && !changed && base.reading.projects + base.reading.departments > 0
  const columns = useRef<HTMLDivElement>(null)
  useChoosingInSource(columns)
  const error = asked.error || again.error
  return (
    <div className={styles.page}>
      <PageHeader
        title={text.title}
        crumbs={crumbs}
        beside={<Recognised form={live} chosen={changed} />}
        actions={
          mapper ? (
            <Actions
              mapped={mapped}
              again={readable ? again : null}
              onRemember={() => setRemembering(true)}
            />
          ) : undefined
        }
      />
      {base.tables.length === 0 ? (
        <EmptyState title={text.noTables}>{text.noTablesWords}</EmptyState>
      ) : (
        <div ref={columns} className={styles.columns}>
          <div className={styles.source}>
            <MappedSource file={file} rows={rows} place={place} />
          </div>
          <LabelPanel mapped={mapped} base={base} mayChange={mapper} error={error} onShow={setPlace} />
        </div>
      )}
      {remembering ? (
        <RememberDialog
          file={file}
          draft={layoutDraft([base, live], choices, into?.id ?? null)}
          into={into}
          onSaved={() => setSaved(true)}
          onClose={() => setRemembering(false)}
        />
      ) : null}
    </div>
  )
}

/** The labels of the form as they are read with what was chosen. */
function useMapped({ file, base, layouts }: Pick<Props, 'file' | 'base' | 'layouts'>) {
  const chosen = useChoices()
  const { choices } = chosen
  const into =
    base.recognised.flatMap(({ layout }) => layouts.find(({ id }) => id === layout) ?? [])[0] ?? null
  const changed = choices.size > 0
  const draft = useMemo(
    () => (choices.size === 0 ? null : layoutDraft([base], choices, into?.id ?? null)),
    [base, choices, into?.id],
  )
  const asked = useForm(file.of, draft)
  const live = changed ? (asked.data ?? base) : base
  const rows = useMemo(() => labelRows(base, live, choices), [base, live, choices])
  return { ...chosen, into, changed, asked, live, rows }
}

type ActionsProps = {
  readonly mapped: ReturnType<typeof useMapped>
  /** null: there is nothing to be read again. */
  readonly again: ReturnType<typeof useReadAndOpen> | null
  readonly onRemember: () => void
}

function Actions({ mapped: { changed, asked, undo, undoAll }, again, onRemember }: ActionsProps) {
  const text = useText(LAYOUT_WORDS)
  return (
    <>
      {again === null ? null : (
        <Button loading={again.busy} title={text.readAgainWords} onClick={() => again.start()}>
          {text.readAgain}
        </Button>
      )}
      <Button disabled={!changed} title={text.undoKey} onClick={undo}>
        {text.undo}
      </Button>
      <Button disabled={!changed} onClick={undoAll}>
        {text.undoAll}
      </Button>
      <Button
        type="primary"
        disabled={!changed || asked.isPlaceholderData}
        title={changed ? undefined : text.rememberHint}
        onClick={onRemember}
      >
        {text.remember}
      </Button>
    </>
  )
}

type PanelProps = Pick<Props, 'base'> & {
  readonly mapped: ReturnType<typeof useMapped>
  readonly mayChange: boolean
  readonly error: unknown
  readonly onShow: (place: Place) => void
}

/** What would be read, and what each label means. */
function LabelPanel({ mapped, base, mayChange, error, onShow }: PanelProps) {
  const text = useText(LAYOUT_WORDS)
  const refused = useErrorText(error)
  const { into, changed, asked, live, rows } = mapped
  return (
    <div className={styles.panel}>
      {error ? <Callout kind="error">{refused}</Callout> : null}
      <Preview before={base} after={live} busy={changed && asked.isFetching} />
      {/* The labels scroll by themselves, so they must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.list} aria-label={text.labels} tabIndex={0}>
        <LabelTable
          rows={rows}
          cut={base.tables.some(({ cut }) => cut)}
          disabled={!mayChange}
          droppable={into !== null}
          onChoose={mapped.choose}
          onShow={onShow}
        />
      </section>
    </div>
  )
}

type SourceProps = Pick<Props, 'file'> & { readonly rows: LabelRows; readonly place: Place | null }

function MappedSource({ file, rows, place }: SourceProps) {
  const source = useFormSource(file.of)
  const marks = useLabelMarks(rows)
  return (
    <MarksContext value={marks}>
      <Loaded query={source}>
        {(view) => (
          <SourceText source={view} original={formOriginalPath(file.of)} file={file.file} place={place} />
        )}
      </Loaded>
    </MarksContext>
  )
}

/** Where there is something to do; else where the form begins. */
function firstPlace(form: FormPreview): Place | null {
  const { unknown, known } = labelRows(form, form, new Map())
  return unknown[0]?.at ?? known[0]?.at ?? null
}

function Recognised({ form, chosen }: { readonly form: FormPreview; readonly chosen: boolean }) {
  const text = useText(LAYOUT_WORDS)
  const [first] = form.recognised
  if (first === undefined) return text.notRecognised
  const percent = Math.round(first.certainty * 100)
  return chosen ? text.asChosen(percent) : text.recognisedAs(first.name, percent)
}

type Chosen = {
  readonly choices: LabelChoices
  choose: (label: string, meaning: LabelMeaning | null | undefined) => void
  undo: () => void
  undoAll: () => void
}

/** What was chosen, with the steps before it. `undefined` takes a choice back. */
function useChoices(): Chosen {
  const [steps, setSteps] = useState<readonly LabelChoices[]>([new Map()])
  const actions = useMemo(
    () => ({
      choose: (label: string, meaning: LabelMeaning | null | undefined) =>
        setSteps((before) => {
          const next = new Map(before.at(-1))
          if (meaning === undefined) next.delete(label)
          else next.set(label, meaning)
          return [...before, next]
        }),
      undo: () => setSteps((before) => (before.length > 1 ? before.slice(0, -1) : before)),
      undoAll: () => setSteps((before) => (before.at(-1)?.size === 0 ? before : [...before, new Map()])),
    }),
    [],
  )
  return { choices: steps.at(-1) ?? new Map(), ...actions }
}

function useLabelMarks(rows: LabelRows) {
  const language = useLanguage()
  const text = useText(LAYOUT_WORDS)
  return useMemo(
    () =>
      sourceMarks(
        [...rows.known, ...rows.unknown].map(({ at, meaning, chosen }) =>
          meaning === null
            ? { at, kind: chosen ? 'none' : 'unknown', words: chosen ? text.noLabel : text.choose }
            : { at, kind: meaningGroup(meaning), words: meaningName(meaning, language) },
        ),
      ),
    [rows, language, text],
  )
}

/** A marked cell of the source leads to its label: to the list of meanings beside it. */
function useChoosingInSource(columns: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const area = columns.current
    const lead = ({ target }: MouseEvent) => {
      const place =
        target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset['place'] : undefined
      const row = place === undefined ? null : area?.querySelector(`[data-row="${CSS.escape(place)}"]`)
      row?.scrollIntoView({ block: 'center', behavior: scrolling() })
      row?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true })
    }
    area?.addEventListener('click', lead)
    return () => area?.removeEventListener('click', lead)
  }, [columns])
}

/** Asks before what was not remembered is lost. */
function useLeaving(unsaved: boolean): void {
  const text = useText(LAYOUT_WORDS)
  const blocker = useBlocker(unsaved)
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (window.confirm(text.leave)) blocker.proceed()
    else blocker.reset()
  }, [blocker, text])
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}
