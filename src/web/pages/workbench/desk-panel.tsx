/**
 * 等我办理: what waits for the signed-in person, of every module and year, by deadline, with the act beside each;
 * what is too much to be shown, by the list that has it.
 */
import { Link } from 'react-router'
import { Button } from 'antd'
import type { Desk } from '#api/workbench.ts'
import {
  DESK_KINDS,
  DUE_GROUPS,
  dueGroup,
  dueInGroup,
  inDeskOrder,
  someOfEach,
  type DeskItem,
  type DeskPart,
  type DueGroup,
} from '#core/workbench/desk.ts'
import { daysUntil } from '#core/calendar/deadline.ts'
import type { Day } from '#core/kernel/day.ts'
import { dueWords } from '#text/calendar.ts'
import { DESK, DESK_TASK_NAMES, deskKindName, DUE_GROUP_NAMES } from '#text/interface/desk.ts'
import { MARK_NAMES, WARNING_KIND_NAMES } from '#text/monitoring.ts'
import { rectificationNumber } from '#text/rectification.ts'
import type { useDesk } from '../../api/desk.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Loaded } from '../../ui/states.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import styles from '../../ui/workbench.module.css'
import own from './desk.module.css'
import { deskItemLink } from './desk-links.ts'
import { DeskLists, DeskRest } from './desk-lists.tsx'
import { useUnfolded } from './unfolded.ts'
import { NothingWaits } from './nothing-waits.tsx'

/** Of each heading, before more is asked for. */
const SHOWN = 5

type Props = { readonly query: ReturnType<typeof useDesk> }

export function DeskPanel({ query }: Props) {
  const text = useText(DESK)
  const total = query.data === undefined ? 0 : totalOf(query.data)
  return (
    <section className="panel" aria-labelledby="desk">
      <div className={styles.head}>
        <h2 id="desk">{text.title}</h2>
        {total === 0 ? null : <span className={styles.faint}>{text.total(total)}</span>}
      </div>
      <OpenCauses rounds={query.data?.openCauses ?? []} />
      <Loaded query={query}>{(desk) => (total === 0 ? <NothingWaits /> : <Waiting desk={desk} />)}</Loaded>
    </section>
  )
}

/** 有原因无措施 of open rounds, each with its list. */
function OpenCauses({ rounds }: { readonly rounds: Desk['openCauses'] }) {
  const text = useText(DESK)
  const language = useLanguage()
  if (rounds.length === 0) return null
  return (
    <nav aria-label={text.openCauses}>
      <ul className={own.lists}>
        {rounds.map(({ round, year, mark, count }) => (
          <li key={round}>
            <Link className={own.list} to={paths.monitoring({ year, round, causes: 'open' })}>
              {text.openCausesOf(year, MARK_NAMES[mark][language])} <span className={own.count}>{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function totalOf({ counts }: Desk): number {
  return DESK_KINDS.reduce((sum, kind) => sum + counts[kind], 0)
}

function Waiting({ desk: { parts, today } }: { readonly desk: Desk }) {
  const items = inDeskOrder(parts.flatMap((part) => part.items))
  const groups = DUE_GROUPS.map((name) => ({
    name,
    count: parts.reduce((sum, part) => sum + dueInGroup(part, name, today), 0),
    items: items.filter((item) => dueGroup(item, today) === name),
  })).filter(({ count }) => count > 0)
  return (
    <>
      <DeskLists parts={parts} today={today} />
      {groups.map((group) => (
        <Group key={group.name} {...group} parts={parts} today={today} />
      ))}
    </>
  )
}

type GroupProps = {
  readonly name: DueGroup
  /** Of all lists, shown here or not. */
  readonly count: number
  readonly items: readonly DeskItem[]
  readonly parts: readonly DeskPart[]
  readonly today: Day
}

function Group({ name, count, items, parts, today }: GroupProps) {
  const text = useText(DESK)
  const language = useLanguage()
  const [whole, showWhole] = useUnfolded(name)
  const sign = { returned: '', over: '▲ ', today: '◔ ', week: '◔ ', later: '', none: '' }[name]
  const label = DUE_GROUP_NAMES[name][language]
  const fold = whole ? text.less : text.rest(items.length - SHOWN)
  return (
    <section className={own.group} aria-labelledby={`desk-${name}`}>
      <h3 id={`desk-${name}`} className={`${own.groupName} ${name === 'over' ? own.late : ''}`}>
        <span aria-hidden="true">{sign}</span>
        {text.group(label, count)}
      </h3>
      <ul className={own.items}>
        {(whole ? items : someOfEach(items, SHOWN)).map((item) => (
          <Item
            key={`${item.kind} ${item.task} ${item.within} ${item.id} ${item.note}`}
            item={item}
            today={today}
          />
        ))}
      </ul>
      {items.length > SHOWN ? (
        <div className={own.more}>
          <Button
            type="link"
            aria-expanded={whole}
            aria-label={text.foldOf(label, fold)}
            onClick={() => showWhole(!whole)}
          >
            {fold}
          </Button>
        </div>
      ) : null}
      <DeskRest parts={parts} group={name} today={today} />
    </section>
  )
}

function Item({ item, today }: { readonly item: DeskItem; readonly today: Day }) {
  const text = useText(DESK)
  const language = useLanguage()
  const may = useMay()
  const to = deskItemLink(item, { reviews: may('review.write') })
  const task = DESK_TASK_NAMES[item.task][language]
  const said = [
    item.number === null || item.year === null
      ? null
      : rectificationNumber({ year: item.year, number: item.number }, language),
    item.kind === 'rectification' ? item.note : null,
    item.unit,
    item.year === null ? null : text.year(item.year),
    item.mark === null ? null : MARK_NAMES[item.mark][language],
    item.warning === null ? null : WARNING_KIND_NAMES[item.warning][language],
    item.kind === 'rectification' ? null : item.note,
  ].filter((part) => part !== null && part !== '')
  return (
    <li className={own.item}>
      <span className={own.kind}>{deskKindName(item.kind, [item.task], language)}</span>
      <div className={own.words}>
        <div className={own.title} title={item.title}>
          {item.title}
          {item.isReturned ? <span className={own.returned}>{text.returned}</span> : null}
        </div>
        <div className={own.said} title={said.join(' · ')}>
          {said.join(' · ')}
        </div>
      </div>
      <DueWords due={item.due} today={today} />
      <ButtonLink size="small" to={to} label={text.act(task, item.title)}>
        {task}
      </ButtonLink>
    </li>
  )
}

function DueWords({ due, today }: { readonly due: Day | null; readonly today: Day }) {
  const language = useLanguage()
  if (due === null) return <span />
  const days = daysUntil(due, today)
  return (
    <time className={days < 0 ? own.late : own.due} dateTime={due}>
      <span className={own.day}>{due}</span> {dueWords(days, language)}
    </time>
  )
}
