/** The tree of units with its search; arrows move in it, Enter unfolds, the space bar opens a unit. */
import { useEffect, useMemo, useState, type Key, type ReactNode } from 'react'
import { Button, Checkbox, Input, Tree } from 'antd'
import DownOutlined from '@ant-design/icons/DownOutlined'
import type { OrganisationUnit } from '#api/organisation.ts'
import { ORGANISATION } from '#text/interface/organisation.ts'
import type { Spoken } from '#text/interface/words.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useText } from '../../preferences/language.ts'
import { EmptyState } from '../../ui/states.tsx'
import styles from './organisation.module.css'
import {
  closedFound,
  unitForest,
  unitsShown,
  GROUPS,
  unitPath,
  type Forest,
  type UnitNode,
} from './tree-nodes.ts'

type Props = {
  readonly units: readonly OrganisationUnit[]
  readonly chosen: string | null
  readonly withClosed: boolean
  readonly onChoose: (id: string) => void
  readonly onWithClosed: (withClosed: boolean) => void
}

type Shown = {
  readonly key: string
  readonly title: ReactNode
  readonly selectable: boolean
  readonly children: Shown[]
}

const GROUP_KEY = 'group:'
/** What is above and below the tree on the page. */
const BESIDE = 260

export function UnitTree({ units, chosen, withClosed, onChoose, onWithClosed }: Props) {
  const text = useText(ORGANISATION)
  const [typed, setTyped] = useState('')
  const [turned, setTurned] = useTurned(units, chosen)
  const height = useRoom()
  const hidden = withClosed ? 0 : closedFound(units, typed)
  const forest = useMemo(() => unitForest(units, typed, withClosed), [units, typed, withClosed])
  const seen: readonly Key[] = [...GROUPS.map((group) => GROUP_KEY + group), ...forest.above]
  const unfolded = [...new Set([...seen, ...turned.keys()])].filter((key) => turned.get(key) ?? true)
  const search = (words: string) => {
    setTyped(words)
    setTurned(new Map())
  }
  const data = treeOf(forest, text)
  return (
    <section className={`panel ${styles.side} no-print`} aria-label={text.tree}>
      <div className={styles.sideTools}>
        <Input
          allowClear
          maxLength={100}
          value={typed}
          placeholder={text.search}
          aria-label={text.search}
          onChange={({ target }) => search(target.value)}
        />
        <Checkbox checked={withClosed} onChange={({ target }) => onWithClosed(target.checked)}>
          {text.showClosed}
        </Checkbox>
      </div>
      <div className={styles.tree}>
        {data.length === 0 ? (
          <EmptyState title={text.noMatch} />
        ) : (
          <Tree
            blockNode
            height={height}
            switcherIcon={
              <span aria-hidden="true" className={styles.switcher}>
                <DownOutlined />
              </span>
            }
            treeData={data}
            aria-label={text.tree}
            selectedKeys={chosen === null ? [] : [chosen]}
            expandedKeys={unfolded}
            onExpand={(_, { node, expanded }) => setTurned(new Map(turned).set(node.key, expanded))}
            onSelect={(_, { node }) => onChoose(node.key)}
          />
        )}
      </div>
      {hidden === 0 ? null : <ClosedMatch count={hidden} onShow={() => onWithClosed(true)} />}
      <span className={styles.faint} aria-live="polite">
        {text.shown(forest.shown)}
      </span>
      <UnitsExport units={units} forest={forest} />
    </section>
  )
}

type ExportProps = { readonly units: readonly OrganisationUnit[]; readonly forest: Forest }

/** The units that the tree holds, folded or not, in its order. */
function UnitsExport({ units, forest }: ExportProps) {
  const text = useText(ORGANISATION)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const nameOf = (id: string | null) => (id === null ? null : (byId.get(id)?.name ?? null))
  const stateOf = ({ closed, successor }: OrganisationUnit) => {
    if (closed === null) return text.open
    return successor === null ? text.closed : text.merged
  }
  const columns: ListColumn<OrganisationUnit>[] = [
    { key: 'kind', title: text.kind, cell: ({ kind }) => text[kind] },
    { key: 'code', title: text.code, cell: ({ code }) => code },
    { key: 'name', title: text.name, cell: ({ name }) => name },
    { key: 'parent', title: text.parent, cell: ({ parent }) => nameOf(parent) },
    { key: 'office', title: text.inCharge, cell: ({ office }) => nameOf(office) },
    {
      key: 'state',
      title: text.state,
      cell: stateOf,
      also: [
        { title: text.closedDay, cell: ({ closed }) => closed },
        { title: text.into, cell: ({ successor }) => nameOf(successor) },
      ],
    },
    { key: 'documents', title: text.documentCount, cell: ({ documents }) => documents },
    { key: 'projects', title: text.projectCount, cell: ({ projects }) => projects },
  ]
  return <RowsExport title={text.title} rows={unitsShown(forest)} columns={columns} keyOf={({ id }) => id} />
}

/**
 * What the person unfolded or folded. The way to what is looked at stays unfolded, however one came there.
 */
function useTurned(units: readonly OrganisationUnit[], chosen: string | null) {
  const [turned, setTurned] = useState<ReadonlyMap<Key, boolean>>(new Map())
  const [led, setLed] = useState<string | null>(null)
  if (chosen !== led) {
    setLed(chosen)
    if (chosen !== null)
      setTurned(new Map([...turned, ...unitPath(units, chosen).map(({ id }) => [id, true] as const)]))
  }
  return [turned, setTurned] as const
}

function treeOf(forest: Forest, text: Spoken<typeof ORGANISATION>): Shown[] {
  return GROUPS.filter((group) => forest[group].length > 0).map((group): Shown => ({
    key: GROUP_KEY + group,
    selectable: false,
    children: forest[group].map(shownOf),
    title: (
      <span className={styles.group}>
        {text[group]}
        <span className={styles.count}>{text.counted(forest[group].length)}</span>
      </span>
    ),
  }))
}

type ClosedProps = { readonly count: number; readonly onShow: () => void }

/** Units that are no more are among what was looked for. */
function ClosedMatch({ count, onShow }: ClosedProps) {
  const text = useText(ORGANISATION)
  return (
    <p className={styles.hint}>
      {text.closedMatch(count)}
      <Button size="small" onClick={onShow}>
        {text.showThem}
      </Button>
    </p>
  )
}

function shownOf({ unit, children }: UnitNode): Shown {
  return { key: unit.id, selectable: true, title: <UnitLabel unit={unit} />, children: children.map(shownOf) }
}

/** Code and name; crossed out when it is no more. */
export function UnitLabel({ unit }: { readonly unit: OrganisationUnit }) {
  const text = useText(ORGANISATION)
  return (
    <span title={unit.name}>
      {unit.code === null ? null : (
        <>
          <span className={`code ${styles.unitCode}`}>{unit.code}</span>{' '}
        </>
      )}
      <span className={unit.closed === null ? undefined : styles.gone}>{unit.name}</span>
      {unit.closed === null ? null : (
        <span className={styles.closedMark}>{unit.successor === null ? text.closed : text.merged}</span>
      )}
    </span>
  )
}

/** The height that is left for the tree, px. */
function useRoom(): number {
  const [height, setHeight] = useState(() => roomNow())
  useEffect(() => {
    const measure = () => setHeight(roomNow())
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return height
}

function roomNow(): number {
  return Math.max(240, window.innerHeight - BESIDE)
}
