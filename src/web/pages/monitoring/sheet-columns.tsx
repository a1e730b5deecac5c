/** The columns of the projects of a round. */
import { Link } from 'react-router'
import type { RoundView, SheetListRow } from '#api/monitoring/monitoring.ts'
import type { ListedSheet, SheetPass } from '#core/monitoring/rows.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import {
  aloneText,
  LIGHT_NAMES,
  lightNoteText,
  lightReasonText,
  MARK_NAMES,
  PROJECT_KIND_NAMES,
  SHEET_STATE_NAMES,
} from '#text/monitoring.ts'
import { FIGURE, moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { NamedRow } from '../../lists/named-row.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { momentText } from '../../ui/time.ts'
import { LightMark, LightSign } from '../../ui/light-mark.tsx'
import { LightParts } from './light-parts.tsx'
import styles from './monitoring.module.css'

type Columns = ListColumn<SheetListRow>[]

export function useSheetColumns(round: RoundView): Columns {
  const text = useText(MONITORING)
  const language = useLanguage()
  const figures = useFigures()
  /** Of a kind that is known, where kinds are told apart. */
  const kindName = (kind: SheetListRow['kind']) =>
    kind === 'unknown' || !round.scheme.kindsOn ? null : PROJECT_KIND_NAMES[kind][language]
  return [
    {
      key: 'light',
      title: text.light,
      term: 'light',
      width: 80,
      cell: ({ light }) => LIGHT_NAMES[light][language],
      show: ({ light, moneyLight, promiseLight }) => (
        <>
          <LightMark light={light} />
          <LightParts money={moneyLight} promise={promiseLight} />
        </>
      ),
      also: [
        { title: text.moneyPart, cell: ({ moneyLight }) => LIGHT_NAMES[moneyLight][language] },
        { title: text.promisePart, cell: ({ promiseLight }) => LIGHT_NAMES[promiseLight][language] },
      ],
    },
    {
      key: 'name',
      title: text.projects,
      width: 190,
      sort: 'name',
      cell: ({ name }) => name,
      show: ({ project, name, unitName, kind }) => (
        <NamedRow
          to={paths.monitoringSheet(round.id, project)}
          name={name}
          below={[unitName ?? text.unplaced, kindName(kind)].filter((part) => part !== null).join(' · ')}
        />
      ),
      also: [
        { title: text.units, cell: ({ unitName }) => unitName },
        ...(round.scheme.kindsOn
          ? [{ title: text.kind, cell: ({ kind }: SheetListRow) => PROJECT_KIND_NAMES[kind][language] }]
          : []),
      ],
    },
    {
      key: 'marks',
      title: text.marks,
      term: 'round',
      width: 104,
      cell: ({ marks }) =>
        marks
          .map(({ mark, light }) => `${MARK_NAMES[mark][language]} ${LIGHT_NAMES[light][language]}`)
          .join('；'),
      show: (sheet) => <Marks sheet={sheet} />,
    },
    useStanding(),
    ...figures,
    useReasons(),
  ]
}

/** Where the sheet is, and by whom it was passed. */
function useStanding(): ListColumn<SheetListRow> {
  const text = useText(MONITORING)
  const language = useLanguage()
  const passText = ({ at, by }: SheetPass) => `${by ?? text.bySystem} ${momentText(at)}`
  return {
    key: 'state',
    title: text.state,
    width: 100,
    cell: ({ state }) => SHEET_STATE_NAMES[state][language],
    also: [{ title: text.passedBy, cell: ({ passes }) => passes.map(passText).join('；') }],
    show: ({ state, faults, pass, passes }) => (
      <>
        {SHEET_STATE_NAMES[state][language]}
        {state === 'draft' && faults > 0 ? <span className={styles.level}>{text.faults(faults)}</span> : null}
        {passes.length > 0 ? (
          <span className={styles.level} title={passes.map(passText).join('；')}>
            {text.passedByOf(passes.map(({ by }) => by ?? text.bySystem).join('、'))}
          </span>
        ) : null}
        {pass !== null && pass.alone.length > 0 ? (
          <span className={styles.level}>{aloneText(pass.alone, language)}</span>
        ) : null}
      </>
    ),
  }
}

/** Why the light is as it is. */
function useReasons(): ListColumn<ListedSheet> {
  const text = useText(MONITORING)
  const language = useLanguage()
  return {
    key: 'reasons',
    title: text.reasons,
    cell: ({ reasons, notes }) =>
      [
        ...reasons.map((reason) => lightReasonText(reason, language)),
        ...notes.map((note) => lightNoteText(note, language)),
      ].join('；'),
    also: [{ title: text.openCauses, cell: ({ openCauses }) => openCauses }],
    show: ({ reasons, notes, openCauses }) => (
      <>
        <ul className={styles.reasons}>
          {reasons.slice(0, 3).map((reason) => (
            <li key={reason.code}>{lightReasonText(reason, language)}</li>
          ))}
          {notes.map((note) => (
            <li key={note.code} className={styles.note}>
              {lightNoteText(note, language)}
            </li>
          ))}
        </ul>
        {openCauses > 0 ? <span className={styles.level}>{text.openCausesCount(openCauses)}</span> : null}
      </>
    ),
  }
}

/** Budget, payments, targets and what is expected. */
function useFigures(): Columns {
  const text = useText(MONITORING)
  const share = (value: string | null) => (value === null ? '—' : `${value}%`)
  const shared = (key: 'achievement' | 'forecast') => ({
    ...FIGURE,
    key,
    title: text[key],
    width: key === 'achievement' ? 84 : 76,
    ...(key === 'achievement' && { term: 'achievement' as const }),
    cell: (sheet: ListedSheet) => share(sheet[key]),
  })
  return [
    moneyColumn({
      key: 'budget',
      title: text.budget,
      width: 104,
      sort: 'budget',
      amount: ({ budget }) => budget,
    }),
    {
      ...FIGURE,
      key: 'rate',
      title: `${text.rate} / ${text.planLine}`,
      width: 116,
      fileTitle: text.rate,
      sort: 'rate',
      cell: ({ rate }) => share(rate),
      show: ({ rate, planned }) => `${share(rate)} / ${share(planned)}`,
      also: [{ title: text.planLine, cell: ({ planned }) => share(planned) }],
    },
    shared('achievement'),
    shared('forecast'),
  ]
}

/** The lights of the project at the marks of the year. */
function Marks({ sheet: { marks, project } }: { readonly sheet: ListedSheet }) {
  const language = useLanguage()
  return (
    <span className={styles.marks}>
      {marks.map(({ mark, light, round }) => {
        const name = MARK_NAMES[mark][language]
        const short = name.replace('底', '')
        return (
          <Link key={mark} className={styles.mark} to={paths.monitoringSheet(round, project)}>
            <LightSign light={light} />
            <span>
              {short}
              <span className="visually-hidden">
                {name.slice(short.length)} {LIGHT_NAMES[light][language]}
              </span>
            </span>
          </Link>
        )
      })}
    </span>
  )
}
