/** /monitoring/:round/:project: one picture of a project, and below it the table to fill in. */
import { useMemo, useState, useSyncExternalStore } from 'react'
import { useParams } from 'react-router'
import { Button } from 'antd'
import type { MonitoringSheetView } from '#api/monitoring/monitoring.ts'
import { fen } from '#core/kernel/money.ts'
import { isOver } from '#core/monitoring/sheet-flow.ts'
import { sheetOutcome } from '#core/monitoring/sheet.ts'
import type { SheetContent } from '#core/monitoring/sheet-content.ts'
import { COMMON } from '#text/interface/common.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { lightNoteText, lightReasonText, MARK_NAMES, SHEET_STATE_NAMES } from '#text/monitoring.ts'
import { ruleSetName } from '#text/rule-sets/rule-sets.ts'
import { keepSheet, sendMonitoringSheet, sheetExportPath, useMonitoringSheet } from '../../api/monitoring.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { usePageYear } from '../../preferences/year.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Callout } from '../../ui/callout.tsx'
import { Money } from '../../ui/money.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { Loaded } from '../../ui/states.tsx'
import { LightMark } from '../../ui/light-mark.tsx'
import { WithTerm, type TermId } from '../../ui/term.tsx'
import styles from './monitoring.module.css'
import { LightParts } from './light-parts.tsx'
import { SheetActs } from './sheet-acts.tsx'
import { SheetKind } from './sheet-kind.tsx'
import { Exports } from './exports.tsx'
import { SheetForm } from './sheet-form.tsx'
import { SheetHistory } from './sheet-history.tsx'
import { SheetPicture } from './sheet-picture.tsx'
import { createSheetKeeper, REST } from './sheet-keeper.ts'

export function MonitoringSheetPage() {
  const { round = '', project = '' } = useParams()
  const query = useMonitoringSheet(round, project)
  // The sheet that the person took a step with: after it there is the way to the next.
  const [acted, act] = useState<string | null>(null)
  return (
    <Loaded isPage query={query}>
      {(view) => (
        <Sheet
          key={`${view.project} ${view.state} ${view.mayWrite}`}
          view={view}
          hasActed={acted === view.project}
          onActed={() => act(view.project)}
          reload={() => void query.refetch()}
        />
      )}
    </Loaded>
  )
}

/** Figures, light and faults of what is typed: counted here as the server counts them when it is kept. */
function useOutcome(view: MonitoringSheetView, content: SheetContent) {
  return useMemo(
    () =>
      sheetOutcome(content, {
        project: view.target,
        year: view.round.year,
        day: view.round.day,
        scheme: view.round.scheme,
        kind: isOver(view.state) ? view.kind : (view.kindByHand?.kind ?? null),
        previous: view.previous,
        earlier: view.earlier,
        money: {
          initial: fen(BigInt(view.initial)),
          budget: fen(BigInt(view.budget)),
          paid: fen(BigInt(view.paid)),
        },
      }),
    [view, content],
  )
}

type SheetProps = {
  readonly view: MonitoringSheetView
  readonly hasActed: boolean
  readonly onActed: () => void
  readonly reload: () => void
}

function Sheet({ view, hasActed, onActed, reload }: SheetProps) {
  const [keeper] = useState(() =>
    createSheetKeeper(
      view,
      async (input) => {
        const saved = await sendMonitoringSheet(view.round.id, view.project, input)
        keepSheet(saved)
        return saved
      },
      REST,
    ),
  )
  const saving = useSyncExternalStore(keeper.subscribe, keeper.now)
  const outcome = useOutcome(view, saving.content)
  usePageYear(view.round.year)
  const { judgement } = outcome
  return (
    <>
      <Head view={view} light={judgement.light} left={outcome.left} />
      {saving.state === 'failed' ? <SavingFault error={saving.error} reload={reload} /> : null}
      <Facts view={view} judgement={judgement} />
      <div className={styles.split}>
        <SheetPicture view={view} judgement={judgement} />
        <Reasons view={view} judgement={judgement} left={outcome.left} />
      </div>
      <SheetForm
        view={view}
        content={saving.content}
        outcome={outcome}
        onChange={view.mayWrite ? keeper.change : null}
      />
      <SheetActs
        view={view}
        state={saving.state}
        flush={keeper.flush}
        content={saving.content}
        outcome={outcome}
        hasActed={hasActed}
        onActed={onActed}
      />
    </>
  )
}

type LightProps = { readonly light: Judgement['light']; readonly left: number }

/** The light; as long as the sheet is being filled in and nothing is wrong yet, how much is missing instead. */
function SheetLight({ light, left }: LightProps) {
  const text = useText(MONITORING)
  return light === 'none' && left > 0 ? <span>○ {text.filling(left)}</span> : <LightMark light={light} />
}

type Judgement = ReturnType<typeof sheetOutcome>['judgement']

type HeadProps = LightProps & { readonly view: MonitoringSheetView }

function Head({ view, light, left }: HeadProps) {
  const text = useText(MONITORING)
  const common = useText(COMMON)
  const language = useLanguage()
  return (
    <PageHeader
      title={view.name}
      crumbs={[
        { label: text.title, to: paths.monitoring({ round: view.round.id, year: view.round.year }) },
        {
          label: view.unitName ?? text.unplaced,
          ...(view.unitId !== null && {
            to: paths.monitoring({ round: view.round.id, unit: view.unitId, year: view.round.year }),
          }),
        },
      ]}
      beside={
        <>
          <span>{text.sheetOf(MARK_NAMES[view.round.mark][language])}</span>
          <SheetLight light={light} left={left} />
          <span>{SHEET_STATE_NAMES[view.state][language]}</span>
        </>
      }
      actions={
        <>
          <Exports
            address={(format) => sheetExportPath(view.round.id, view.project, format)}
            label={text.paper}
          />
          <ButtonLink to={paths.archive(view.project)}>{common.toArchive}</ButtonLink>
          <ButtonLink to={paths.project(view.project)}>{text.goProject}</ButtonLink>
        </>
      }
    />
  )
}

function SavingFault({ error, reload }: { readonly error: unknown; readonly reload: () => void }) {
  const text = useText(MONITORING)
  const refused = useErrorText(error)
  return (
    <Callout
      kind="error"
      action={
        <Button
          size="small"
          onClick={() => {
            reload()
            window.location.reload()
          }}
        >
          {text.reload}
        </Button>
      }
    >
      {refused}
    </Callout>
  )
}

type JudgedProps = { readonly view: MonitoringSheetView; readonly judgement: Judgement }

/** Why the light is what it is, and what was done with the sheet. */
function Reasons({ view, judgement, left }: JudgedProps & { readonly left: number }) {
  const text = useText(MONITORING)
  const language = useLanguage()
  return (
    <section className={`panel ${styles.side}`} aria-label={text.reasons}>
      <h2>{text.reasons}</h2>
      {judgement.reasons.length === 0 ? (
        <p className={styles.faint}>
          <SheetLight light={judgement.light} left={left} />
        </p>
      ) : (
        <ul>
          {judgement.reasons.map((reason) => (
            <li key={reason.code}>
              <LightMark light={reason.light} word={false} />
              <span>{lightReasonText(reason, language)}</span>
            </li>
          ))}
        </ul>
      )}
      <LightParts money={judgement.moneyLight} promise={judgement.promiseLight} />
      {judgement.notes.map((note) => (
        <p key={note.code} className={styles.note}>
          {lightNoteText(note, language)}
        </p>
      ))}
      <SheetKind view={view} kind={judgement.kind} />
      <p className={styles.faint}>
        {text.opened(view.round.day, view.round.due)}
        <br />
        {text.ruleSet(ruleSetName(view.round.ruleSet, language), view.round.ruleSetVersion)}
      </p>
      <SheetHistory steps={view.steps} />
    </section>
  )
}

function Facts({ view, judgement }: JudgedProps) {
  const text = useText(MONITORING)
  const share = (value: string | null) => (value === null ? '—' : `${value}%`)
  const facts: readonly (readonly [string, React.ReactNode, TermId?])[] = [
    [text.sheetDay, view.round.day],
    [text.budget, <Money key="budget" amount={view.budget} />],
    [text.paid, <Money key="paid" amount={view.paid} />],
    [text.rate, share(judgement.rate), 'execution-rate'],
    [text.planned, share(judgement.planned)],
    [text.deviation, judgement.deviation === null ? '—' : text.points(judgement.deviation), 'deviation'],
    [text.achievement, share(judgement.achievement), 'achievement'],
    [text.difference, judgement.difference === null ? '—' : text.points(judgement.difference), 'difference'],
    [text.forecast, share(judgement.forecast)],
  ]
  const { rate, planned, deviation, achievement, difference } = judgement
  const isApart = isOff(rate, planned, deviation) || isOff(achievement, rate, difference)
  return (
    <>
      <dl className={`panel ${styles.facts}`}>
        {facts.map(([name, value, term]) => (
          <div key={name} className={styles.fact}>
            <dt>
              {term === undefined ? (
                name
              ) : (
                <WithTerm id={term} of={name}>
                  {name}
                </WithTerm>
              )}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isApart ? <p className={styles.faint}>{text.roundedApart}</p> : null}
    </>
  )
}

/** Whether the shown difference of two shown shares is another than theirs, whichever way it is taken. */
function isOff(a: string | null, b: string | null, difference: string | null): boolean {
  if (a === null || b === null || difference === null) return false
  const hundredths = (share: string) => BigInt(share.replace('.', ''))
  const apart = hundredths(a) - hundredths(b)
  const said = hundredths(difference)
  return apart !== said && apart !== -said
}
