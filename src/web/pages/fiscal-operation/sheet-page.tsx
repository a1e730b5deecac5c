/** /fiscal-operation/:unit/:year: the data sheet of one government, filled in, with its score and what is found. */
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Button } from 'antd'
import type { FiscalSheetView } from '#api/fiscal-operation.ts'
import type { FiscalAct } from '#core/fiscal-operation/step.ts'
import { FISCAL_ACT_NAMES, fiscalRefusalText } from '#text/fiscal-operation.ts'
import { FISCAL } from '#text/interface/fiscal-operation.ts'
import { fiscalFilePath, useFiscalSheet } from '../../api/fiscal-operation.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { FiscalActDialog } from './act-dialog.tsx'
import { FiguresForm } from './figures-form.tsx'
import { FindingList } from './finding-list.tsx'
import { ScoreTable } from './score-table.tsx'
import { FiscalStateMark } from './state-mark.tsx'
import styles from './fiscal-operation.module.css'

export function FiscalSheetPage() {
  const { unit = '', year = '' } = useParams()
  const query = useFiscalSheet({ unit, year: Number(year) })
  return (
    <Loaded isPage query={query}>
      {(view) => <Opened key={`${view.unit.id} ${view.year}`} view={view} />}
    </Loaded>
  )
}

function Opened({ view }: { readonly view: FiscalSheetView }) {
  const { unit, year, state, comment, acts } = view
  const text = useText(FISCAL)
  const [asked, ask] = useState<FiscalAct | null>(null)
  const [isChanged, setChanged] = useState(false)
  return (
    <>
      <PageHeader
        title={`${unit.name} · ${text.title}`}
        crumbs={[{ label: text.title, to: paths.fiscalOperation({ year }) }, { label: unit.name }]}
        beside={
          <span>
            {text.year} {year}　<FiscalStateMark state={state} />
          </span>
        }
        actions={
          <>
            <Files view={view} />
            <Acts acts={acts} isChanged={isChanged} onAsk={ask} />
          </>
        }
      />
      {comment === '' || state !== 'draft' ? null : (
        <div className={styles.said}>
          <Callout kind="warning">{text.givenBack(comment)}</Callout>
        </div>
      )}
      <FindingList view={view} />
      <div className={styles.halves}>
        <FiguresForm view={view} onChanged={setChanged} />
        <div>
          <ScoreTable view={view} />
          <History view={view} />
        </div>
      </div>
      {asked === null ? null : <FiscalActDialog view={view} act={asked} onClose={() => ask(null)} />}
    </>
  )
}

function Files({ view: { unit, year } }: { readonly view: FiscalSheetView }) {
  const text = useText(FISCAL)
  const place = { unit: unit.id, year }
  return (
    <>
      <Button href={fiscalFilePath(place, 'docx')} download>
        {text.word}
      </Button>
      <Button href={fiscalFilePath(place, 'xlsx')} download>
        {text.excel}
      </Button>
      <Button href={fiscalFilePath(place, 'pdf')} download>
        {text.pdf}
      </Button>
    </>
  )
}

const PRIMARY: ReadonlySet<FiscalAct> = new Set<FiscalAct>(['send', 'accept'])

type ActsProps = Pick<FiscalSheetView, 'acts'> & {
  /** What is typed is not saved: it is not what would be sent. */ readonly isChanged: boolean
  readonly onAsk: (act: FiscalAct) => void
}

function Acts({ acts, isChanged, onAsk }: ActsProps) {
  const text = useText(FISCAL)
  const language = useLanguage()
  return acts.map(({ act, refusal }) => {
    const why = refusal === null ? null : fiscalRefusalText(refusal, language)
    return (
      <Button
        key={act}
        type={PRIMARY.has(act) ? 'primary' : 'default'}
        danger={act === 'return'}
        disabled={why !== null || (isChanged && act === 'send')}
        title={why ?? (isChanged && act === 'send' ? text.unsaved : undefined)}
        onClick={() => onAsk(act)}
      >
        {FISCAL_ACT_NAMES[act][language]}
      </Button>
    )
  })
}

function History({ view: { unit, history } }: { readonly view: FiscalSheetView }) {
  const text = useText(FISCAL)
  if (history.length === 0) return null
  return (
    <section className={`panel ${styles.part}`} aria-label={text.history}>
      <h2>{text.history}</h2>
      <ul className={styles.plain}>
        {history.map(({ year, state, total, place }) => (
          <li key={year}>
            <Link to={paths.fiscalSheet(unit.id, year)}>{year}</Link>
            <span className={styles.number}>{total ?? '—'}</span>
            <span>{place === null ? <FiscalStateMark state={state} /> : text.placeIs(place)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
