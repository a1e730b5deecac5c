/**
 * What waits for the signed-in person, what that person did, all within reach, and how far every department
 * is, with what was handed over to fill in.
 */
import { Link } from 'react-router'
import { FILING_BOXES } from '#api/filing/filings.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useDesk } from '../../api/desk.ts'
import { useMay, useSession } from '../../api/session.ts'
import { PooledTasksPanel } from '../../components/filing/pooled-tasks.tsx'
import { changedAddress, oneOfWords } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { paths } from '../../paths.ts'
import { AllBelow } from './below.tsx'
import { Filings } from './filing-list.tsx'
import { GivenBackTasks, HandedTasks } from './handed.tsx'
import { LastFilings } from './last-filings.tsx'
import { Progress } from './progress.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import styles from '../../lists/list-page.module.css'

const TABS = [...FILING_BOXES, 'progress'] as const
type Tab = (typeof TABS)[number]

export function FilingBoxes() {
  const [parameters, setParameters] = useAddress()
  const isProgress = parameters.get('box') === 'progress'
  const tab = isProgress ? 'progress' : (oneOfWords(parameters, 'box', FILING_BOXES) ?? 'mine')
  const may = useMay()
  // What a target waits for and when it is due is asked of one box: in another it would hide what is there.
  const ofThisBox = { state: undefined, task: undefined, due: undefined, page: undefined, texts: undefined }
  const show = (box: Tab) =>
    setParameters((now) => changedAddress(now, { box, ...ofThisBox }, { box: 'mine' }))
  // Targets come first: who has many other things to do does not lose sight of them.
  return (
    <>
      {tab === 'mine' && may('statistics.read') ? <WhatItHolds /> : null}
      <LastFilings />
      {may('filing.read') ? <TabBar tab={tab} onShow={show} /> : null}
      {tab === 'mine' && may('delegation.fill') ? <HandedTasks isAlone={!may('filing.read')} /> : null}
      {tab === 'mine' && may('document.edit') ? <GivenBackTasks /> : null}
      {tab === 'mine' && may('execution.write') ? <PooledTasksPanel /> : null}
    </>
  )
}

/** Which part of what waits this is, and the way to all of it. */
function WhatItHolds() {
  const text = useText(FILINGS)
  const [year] = useYear()
  const { years } = useSession()
  const desk = useDesk().data
  if (desk === undefined) return null
  const total = Object.values(desk.counts).reduce((sum, count) => sum + count, 0)
  return (
    <p className={`no-print ${styles.hint}`}>
      {text.holds}
      <Link to={paths.workbench()}>{text.allThatWaits(total)}</Link>
      {'。 '}
      {year === undefined || years.every((one) => one === year) ? null : text.ofOneYear(year)} <AllBelow />
    </p>
  )
}

/** What a unit has not sent in waits for those who send it in: it is a box of its own for reviewers alone. */
function TabBar({ tab, onShow }: { readonly tab: Tab; readonly onShow: (tab: Tab) => void }) {
  const text = useText(FILINGS)
  const may = useMay()
  const tabs = may('review.write') ? TABS : TABS.filter((one) => one !== 'unsent')
  return (
    <>
      <Tabs
        label={text.boxes}
        tabs={tabs.map((value) => ({ value, words: text[value] }))}
        shown={tab}
        onShow={onShow}
      />
      {tab === 'progress' ? <Progress /> : <Filings key={tab} />}
    </>
  )
}
