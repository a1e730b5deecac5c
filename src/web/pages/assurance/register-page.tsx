/** /assurance/:unit/:year: the 工作保障措施 of one unit, by kind, with their tasks. On paper as it is. */
import { useState } from 'react'
import { useParams } from 'react-router'
import { Button } from 'antd'
import type { AssuranceRegister, MeasureView } from '#api/assurance.ts'
import { ASSURANCE_KINDS, isKept, percentDone, type AssuranceKind } from '#core/assurance/measure.ts'
import { ASSURANCE_KIND_NAMES } from '#text/assurance.ts'
import { ASSURANCE } from '#text/interface/assurance.ts'
import { whenDone } from '../../api/when-done.ts'
import { assuranceExportPath, useAssurance, useChangeAssurance } from '../../api/assurance.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { MeasureDialog } from './measure-dialog.tsx'
import { RemoveTaskDialog } from './remove-dialog.tsx'
import { Share } from './share.tsx'
import { TaskDialog } from './task-dialog.tsx'
import { TaskTable } from './task-table.tsx'
import styles from './assurance.module.css'
import type { Asking } from './asking.ts'

export function RegisterPage() {
  const { unit = '', year = '' } = useParams()
  const query = useAssurance(unit, Number(year))
  return (
    <Loaded isPage query={query}>
      {(register) => <Opened register={register} />}
    </Loaded>
  )
}

function Opened({ register }: { readonly register: AssuranceRegister }) {
  const { unit, year, measures, tally, mayWrite } = register
  const text = useText(ASSURANCE)
  const language = useLanguage()
  const [asking, ask] = useState<Asking | null>(null)
  const close = () => ask(null)
  const name = [unit.code, unit.name].filter(Boolean).join(' ')
  return (
    <>
      <PageHeader
        title={`${unit.name} · ${text.title}`}
        crumbs={[{ label: text.short, to: paths.assurance({ year }) }, { label: name }]}
        beside={
          <span>
            {text.year} {year}
          </span>
        }
        actions={
          <>
            <Button onClick={() => window.print()}>{text.print}</Button>
            <Button href={assuranceExportPath(year, unit.id)} download>
              {text.exportExcel}
            </Button>
            {mayWrite ? (
              <Button type="primary" onClick={() => ask({ kind: 'measure', measure: null })}>
                {text.add}
              </Button>
            ) : null}
          </>
        }
      />
      <Untaken register={register} />
      <Tally tally={tally} />
      {measures.length === 0 ? (
        <div className="panel">
          <EmptyState title={text.nothingHere}>{text.nothingHereWords}</EmptyState>
        </div>
      ) : null}
      {ASSURANCE_KINDS.filter((kind) => measures.some((measure) => measure.kind === kind)).map((kind) => (
        <Kind
          key={kind}
          kind={kind}
          title={ASSURANCE_KIND_NAMES[kind][language]}
          measures={measures.filter((measure) => measure.kind === kind)}
          mayWrite={mayWrite}
          onAsk={ask}
        />
      ))}
      {asking?.kind === 'measure' ? (
        <MeasureDialog register={register} measure={asking.measure} onClose={close} />
      ) : null}
      {asking?.kind === 'task' ? <TaskDialog register={register} asking={asking} onClose={close} /> : null}
      {asking?.kind === 'remove' ? (
        <RemoveTaskDialog register={register} asking={asking} onClose={close} />
      ) : null}
    </>
  )
}

const COUNTED = ['measures', 'bare', 'tasks', 'done', 'soon', 'late'] as const

function Tally({ tally }: Pick<AssuranceRegister, 'tally'>) {
  const text = useText(ASSURANCE)
  return (
    <dl className={styles.tally} aria-label={text.progress}>
      {COUNTED.map((key) => (
        <div key={key}>
          <dt>{text[key]}</dt>
          <dd className={key === 'late' && tally[key] > 0 ? styles.late : undefined}>{tally[key]}</dd>
        </div>
      ))}
      <div>
        <dt>{text.progress}</dt>
        <dd>
          <Share percent={percentDone(tally)} />
        </dd>
      </div>
    </dl>
  )
}

/** What the text promises and is not followed yet: taken over by one press. */
function Untaken({ register: { unit, year, untaken, mayWrite } }: { readonly register: AssuranceRegister }) {
  const text = useText(ASSURANCE)
  const change = useChangeAssurance(unit.id, year)
  const refused = useErrorText(change.error)
  if (change.error)
    return (
      <div className={styles.said}>
        <Callout kind="error">{refused}</Callout>
      </div>
    )
  if (untaken.length === 0) return null
  const take = () => whenDone(change.mutateAsync({ kind: 'take' }), () => notify(text.taken(untaken.length)))
  return (
    <div className={`${styles.said} no-print`}>
      <Callout
        kind="note"
        action={
          mayWrite ? (
            <Button onClick={take} loading={change.isPending}>
              {text.take}
            </Button>
          ) : null
        }
      >
        {text.untakenTitle(untaken.length)}：{untaken.map(({ title }) => title).join('；')}
      </Callout>
    </div>
  )
}

type KindProps = {
  readonly kind: AssuranceKind
  readonly title: string
  readonly measures: readonly MeasureView[]
  readonly mayWrite: boolean
  readonly onAsk: (asking: Asking) => void
}

function Kind({ title, measures, mayWrite, onAsk }: KindProps) {
  const text = useText(ASSURANCE)
  return (
    <section className={`panel ${styles.kind}`} aria-label={title}>
      <h2>{title}</h2>
      {measures.map((measure) => (
        <article key={measure.id} className={styles.measure} aria-label={measure.title}>
          <div className={styles.head}>
            <h3>{measure.title}</h3>
            {measure.promised ? <span className={styles.tag}>{text.fromText}</span> : null}
            {mayWrite ? (
              <span className={`${styles.acts} no-print`}>
                <Button
                  size="small"
                  type="link"
                  aria-label={text.addTask(measure.title)}
                  onClick={() => onAsk({ kind: 'task', measure, task: null, done: false })}
                >
                  {text.addTaskShort}
                </Button>
                <Button
                  size="small"
                  type="link"
                  aria-label={text.edit(measure.title)}
                  onClick={() => onAsk({ kind: 'measure', measure })}
                >
                  {text.editShort}
                </Button>
                <Button
                  size="small"
                  type="link"
                  danger
                  aria-label={text.remove(measure.title)}
                  disabled={measure.tasks.some(isKept)}
                  title={measure.tasks.some(isKept) ? text.kept : undefined}
                  onClick={() =>
                    onAsk({ kind: 'remove', what: 'remove-measure', id: measure.id, name: measure.title })
                  }
                >
                  {text.removeShort}
                </Button>
              </span>
            ) : null}
          </div>
          {measure.text === '' || measure.text === measure.title ? null : (
            <p className={styles.text}>{measure.text}</p>
          )}
          {measure.tasks.length === 0 ? (
            <p className={styles.zero}>{text.noTasks}</p>
          ) : (
            <TaskTable measure={measure} mayWrite={mayWrite} onAsk={onAsk} />
          )}
        </article>
      ))}
    </section>
  )
}
