/** One indicator of the library: what it is, how the region uses it, and what may be done with it. */
import { useState, type ReactNode } from 'react'
import { Button } from 'antd'
import type { LibraryDetail, SaveLibraryIndicator } from '#api/library.ts'
import { LIBRARY } from '#text/interface/library.ts'
import { directionName, indicatorKindName, libraryOriginName } from '#text/library.ts'
import { whenDone } from '../../api/when-done.ts'
import { useLibraryIndicator, useRemoveIndicator, useSaveIndicator } from '../../api/library.ts'
import { useMay } from '../../api/session.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { DistributionChart } from './distribution-chart.tsx'
import { EditDialog } from './edit-dialog.tsx'
import styles from './library.module.css'

type Props = { readonly open: string | null; /** It is there no longer. */ readonly onGone: () => void }

export function IndicatorPanel({ open, onGone }: Props) {
  const text = useText(LIBRARY)
  const query = useLibraryIndicator(open)
  if (open === null)
    return (
      <aside className="panel">
        <EmptyState title={text.choose} />
      </aside>
    )
  return (
    <aside className={`panel ${styles.side}`} aria-label={query.data?.name ?? text.list}>
      <Loaded query={query}>{(indicator) => <Indicator indicator={indicator} onGone={onGone} />}</Loaded>
    </aside>
  )
}

function Indicator({
  indicator,
  onGone,
}: {
  readonly indicator: LibraryDetail
  readonly onGone: () => void
}) {
  const text = useText(LIBRARY)
  const language = useLanguage()
  const may = useMay()
  const {
    kind,
    name,
    meaning,
    formula,
    direction,
    unit,
    basis,
    source,
    origin,
    state,
    kept,
    changedAt,
    changedBy,
  } = indicator
  return (
    <>
      <h2>{name}</h2>
      <p className={styles.quiet}>
        {indicatorKindName(kind, language)} · {libraryOriginName(origin, language)}
        {state === 'hidden' ? ` · ${text.hidden}` : ''}
      </p>
      {may('library.manage') ? <Commands indicator={indicator} onGone={onGone} /> : null}
      <dl className={styles.facts}>
        <Fact term={text.meaning}>{meaning}</Fact>
        <Fact term={text.formula}>{formula}</Fact>
        <Fact term={text.direction}>
          {direction === null ? text.noDirection : directionName(direction, language)}
        </Fact>
        <Fact term={text.unit}>{unit ?? ''}</Fact>
        <Fact term={text.basis}>{basis}</Fact>
        {source === '' ? null : <Fact term={text.source}>{source}</Fact>}
      </dl>
      <Use use={indicator.use} />
      {kept ? (
        <p className={styles.quiet}>
          {text.keptWords}
          {changedAt === null ? '' : `（${text.changed(momentText(changedAt), changedBy ?? '')}）`}
        </p>
      ) : null}
    </>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: string }) {
  const text = useText(LIBRARY)
  return (
    <div>
      <dt>{term}</dt>
      <dd className={children === '' ? styles.quiet : undefined}>
        {children === '' ? text.notSaid : children}
      </dd>
    </div>
  )
}

function Use({
  use: { projects, units, years, distribution, values, bases, topics },
}: {
  readonly use: LibraryDetail['use']
}) {
  const text = useText(LIBRARY)
  return (
    <section aria-label={text.use} className={styles.use}>
      <h3>{text.use}</h3>
      {projects === 0 ? (
        <p className={styles.quiet}>{text.noUse}</p>
      ) : (
        <>
          <p>
            {text.usedBy(projects, units)}
            {years === null ? '' : ` · ${text.years(years[0], years[1])}`}
          </p>
          {distribution === null ? null : <DistributionChart distribution={distribution} />}
          <Often heading={text.values} items={values} />
          <Often heading={text.bases} items={bases} />
          {topics.length === 0 ? null : (
            <p className={styles.quiet}>
              {text.topics} {topics.map((topic) => topic.text).join('、')}
            </p>
          )}
        </>
      )}
    </section>
  )
}

function Often({
  heading,
  items,
}: {
  readonly heading: string
  readonly items: LibraryDetail['use']['values']
}): ReactNode {
  const text = useText(LIBRARY)
  if (items.length === 0) return null
  return (
    <div>
      <div className={styles.quiet}>{heading}</div>
      <ul className={styles.often}>
        {items.map((item) => (
          <li key={item.text}>
            <span>{item.text}</span>
            <span className={styles.quiet}>{text.times(item.times)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Commands({ indicator, onGone }: { readonly indicator: LibraryDetail; readonly onGone: () => void }) {
  const text = useText(LIBRARY)
  const [asked, setAsked] = useState<'edit' | 'remove' | null>(null)
  const save = useSaveIndicator()
  const refused = useErrorText(save.error)
  const { key, name, origin, state } = indicator
  const turn = () => {
    const next = state === 'hidden' ? 'offered' : 'hidden'
    whenDone(save.mutateAsync({ ...wordsOf(indicator), state: next }), () =>
      notify(next === 'hidden' ? text.hiddenNow(name) : text.offeredNow(name)),
    )
  }
  return (
    <div className={`no-print ${styles.commands}`}>
      {save.isError ? <Callout kind="error">{refused}</Callout> : null}
      <Button size="small" onClick={() => setAsked('edit')}>
        {text.edit}
      </Button>
      <Button size="small" loading={save.isPending} onClick={turn}>
        {state === 'hidden' ? text.offer : text.hide}
      </Button>
      {origin === 'own' ? (
        <Button size="small" danger onClick={() => setAsked('remove')}>
          {text.remove}
        </Button>
      ) : null}
      {asked === 'edit' ? (
        <EditDialog indicator={indicator} onSaved={() => {}} onClose={() => setAsked(null)} />
      ) : null}
      {asked === 'remove' ? (
        <RemoveDialog indicatorKey={key} name={name} onGone={onGone} onClose={() => setAsked(null)} />
      ) : null}
    </div>
  )
}

function wordsOf({
  kind,
  name,
  meaning,
  formula,
  direction,
  unit,
  basis,
  state,
}: LibraryDetail): SaveLibraryIndicator {
  return { kind, name, meaning, formula, direction, unit, basis, state, isNew: false }
}

function RemoveDialog({
  indicatorKey,
  name,
  onGone,
  onClose,
}: {
  readonly indicatorKey: string
  readonly name: string
  readonly onGone: () => void
  readonly onClose: () => void
}) {
  const text = useText(LIBRARY)
  const remove = useRemoveIndicator()
  return (
    <ConfirmDialog
      title={text.removeTitle}
      confirm={text.remove}
      danger
      send={() => remove.mutateAsync(indicatorKey)}
      onDone={() => {
        notify(text.removed(name))
        onGone()
      }}
      onClose={onClose}
    >
      <p>{text.removeWords(name)}</p>
    </ConfirmDialog>
  )
}
