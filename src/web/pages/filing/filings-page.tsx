/**
 * 待办: what waits for the one who looks, what that person did, all within reach, and how far every department
 * is.
 */
import { FILING_BOXES } from '#api/filing/filings.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useMay } from '../../api/session.ts'
import { changedAddress, oneOf } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useText } from '../../preferences/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Filings } from './filing-list.tsx'
import { HandedTasks } from './handed.tsx'
import { PooledTasksPanel } from '../../components/filing/pooled-tasks.tsx'
import { Progress } from './progress.tsx'
import styles from '../../lists/list-page.module.css'

const TABS = [...FILING_BOXES, 'progress'] as const
type Tab = (typeof TABS)[number]

export function FilingsPage() {
  const text = useText(FILINGS)
  const [parameters, setParameters] = useAddress()
  const isProgress = parameters.get('box') === 'progress'
  const tab = isProgress ? 'progress' : (oneOf(parameters, 'box', FILING_BOXES) ?? 'mine')
  const may = useMay()
  const show = (box: Tab) =>
    setParameters((now) => changedAddress(now, { box, state: undefined, texts: undefined }, { box: 'mine' }))
  return (
    <>
      <PageHeader title={text.title} />
      {tab === 'mine' && may('delegation.fill') ? <HandedTasks isAlone={!may('filing.read')} /> : null}
      {tab === 'mine' && may('execution.write') ? <PooledTasksPanel /> : null}
      {may('filing.read') ? <Way tab={tab} onShow={show} /> : null}
    </>
  )
}

function Way({ tab, onShow }: { readonly tab: Tab; readonly onShow: (tab: Tab) => void }) {
  const text = useText(FILINGS)
  return (
    <>
      <fieldset className={`${styles.tabs} no-print`} aria-label={text.boxes}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.tab}
            aria-pressed={one === tab}
            onClick={() => onShow(one)}
          >
            {text[one]}
          </button>
        ))}
      </fieldset>
      {tab === 'progress' ? <Progress /> : <Filings key={tab} />}
    </>
  )
}
