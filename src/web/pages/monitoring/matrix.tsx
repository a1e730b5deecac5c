/**
 * 年度灯阵: departments, or the projects of one, × the marks of the year; every light is a sign and a word, and
 * leads to its sheets.
 */
import { Link } from 'react-router'
import { Button } from 'antd'
import type { MatrixLine, MatrixUnit, MatrixView } from '#api/monitoring/matrix.ts'
import { LIGHTS, type Light } from '#core/monitoring/light.ts'
import { COMMON } from '#text/interface/common.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { LIGHT_NAMES, MARK_NAMES } from '#text/monitoring.ts'
import { useMatrix } from '../../api/monitoring.ts'
import { useMay } from '../../api/session.ts'
import { addressText } from '../../lists/address.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { pagesAs } from '../../lists/every-row.ts'
import { oneOfField, searchField, type ChangeFilter } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { unitText } from '../../lists/named-row.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useAddress } from '../../lists/use-address.ts'
import { useList } from '../../lists/use-list.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { CountChips } from '../../lists/count-chips.tsx'
import tables from '../../ui/table.module.css'
import { LIGHT_SIGN, LightCounts, LightMark } from '../../ui/light-mark.tsx'
import { LightParts } from './light-parts.tsx'
import { useArrowKeys } from './move-in-grid.ts'
import styles from './matrix.module.css'
import board from './monitoring.module.css'

const SIZE = 100
const NO_PROJECTS = { rows: [], total: 0 }

export function MonitoringMatrix({ year }: { readonly year: number }) {
  const [parameters] = useAddress()
  const text = useText(MONITORING)
  const seesDrafts = useMay()('monitoring.read')
  const list = useMatrixList()
  const asked = { ...list.asked, year, unit: addressText(parameters, 'unit') }
  const query = useMatrix(asked)
  const shown = (matrix: MatrixView) => {
    if (matrix.marks.length === 0) return <EmptyState title={text.noRound}>{text.noRoundWords}</EmptyState>
    if (matrix.projects === null)
      return <Departments matrix={matrix} onGo={(id) => list.change({ unit: id })} />
    return <Projects list={list} asked={asked} query={query} matrix={matrix} />
  }
  return (
    <Loaded query={query}>
      {(matrix) => (
        <section aria-label={text.matrix}>
          {seesDrafts ? null : <p className={board.moneyDay}>{text.finalLights}</p>}
          {shown(matrix)}
        </section>
      )}
    </Loaded>
  )
}

/** What narrows the projects of a department down. */
function useMatrixList() {
  const text = useText(MONITORING)
  const language = useLanguage()
  return useList(
    {
      search: searchField(text.searchProject),
      light: oneOfField(LIGHTS, (light) => LIGHT_NAMES[light][language]),
    },
    { size: SIZE },
  )
}

function Departments({ matrix, onGo }: { readonly matrix: MatrixView; readonly onGo: (id: string) => void }) {
  const text = useText(MONITORING)
  const columns = useUnitColumns(matrix)
  return (
    <>
      <p className={styles.how}>{text.matrixHow}</p>
      <RowsExport
        title={`${text.matrix} ${matrix.year}`}
        rows={matrix.units}
        columns={columns}
        keyOf={({ id }) => id ?? ''}
      />
      <Frame matrix={matrix} head={text.departments}>
        {matrix.units.map((unit) => (
          <tr key={unit.id ?? ''}>
            <th scope="row">{unit.id === null ? text.unplaced : <UnitLink unit={unit} onGo={onGo} />}</th>
            {unit.cells.map((counts, i) => (
              <td key={matrix.marks[i]?.round} className={styles[gravestOf(counts)]}>
                <UnitCell counts={counts} />
              </td>
            ))}
          </tr>
        ))}
      </Frame>
    </>
  )
}

function UnitCell({ counts }: { readonly counts: MatrixUnit['cells'][number] }) {
  const text = useText(MONITORING)
  const isLit = LIGHTS.some((light) => counts[light] > 0)
  if (!isLit && counts.open === 0) return <span className={styles.nothing}>—</span>
  return (
    <>
      {isLit ? <LightCounts counts={counts} /> : null}
      {counts.open === 0 ? null : (
        <span className={styles.unit} title={text.unfinishedThere}>
          {text.unfinishedCount(counts.open)}
        </span>
      )}
    </>
  )
}

/** As a file has them: a department, and how many of each light it has at every mark. */
function useUnitColumns({ marks, units }: MatrixView): ListColumn<MatrixUnit>[] {
  const text = useText(MONITORING)
  const language = useLanguage()
  return [
    {
      key: 'unit',
      title: text.departments,
      cell: ({ id, code, name }) => (id === null ? text.unplaced : [code, name].filter(Boolean).join(' ')),
    },
    ...marks.flatMap(({ round, mark, day }, i) =>
      LIGHTS.map((light) => ({
        key: `${round} ${light}`,
        title: `${MARK_NAMES[mark][language]} ${day} ${LIGHT_NAMES[light][language]}`,
        cell: ({ cells }: MatrixUnit) => cells[i]?.[light] ?? null,
      })),
    ),
    ...marks
      .map(({ round, mark, day }, i) => ({
        key: `${round} open`,
        title: `${MARK_NAMES[mark][language]} ${day} ${text.unfinishedThere}`,
        cell: ({ cells }: MatrixUnit) => cells[i]?.open ?? null,
      }))
      .filter((_, i) => units.some(({ cells }) => (cells[i]?.open ?? 0) > 0)),
  ]
}

function UnitLink({
  unit: { id, code, name },
  onGo,
}: {
  readonly unit: MatrixUnit
  readonly onGo: (id: string) => void
}) {
  return (
    <button type="button" className={board.crumb} data-cell onClick={() => onGo(id ?? '')}>
      {[code, name].filter(Boolean).join(' ')}
    </button>
  )
}

type ProjectsProps = {
  readonly list: ReturnType<typeof useMatrixList>
  readonly asked: Parameters<typeof useMatrix>[0]
  readonly query: ReturnType<typeof useMatrix>
  readonly matrix: MatrixView
}

function Projects({ list, asked, query, matrix }: ProjectsProps) {
  const text = useText(MONITORING)
  const common = useText(COMMON)
  const { at } = matrix
  const { rows, total } = matrix.projects ?? NO_PROJECTS
  const { light } = list.filter
  return (
    <ListPage
      name="monitoring-matrix"
      text={{ title: text.matrix, filters: text.matrixFilter, noMatch: text.noSheet, none: text.noSheet }}
      list={list}
      query={{ ...query, data: { rows, total } }}
      load={pagesAs('/api/monitoring/matrix', { query: asked }, ({ projects }) => projects ?? NO_PROJECTS)}
      columns={useColumns(matrix)}
      keyOf={({ project }) => project}
      above={
        <>
          {at === null ? null : <UnitPath at={at} total={total} onChange={list.change} />}
          <LightChips light={light} onChange={list.change} />
        </>
      }
      empty={
        <EmptyState
          title={text.noSheet}
          action={list.isNarrowed ? <Button onClick={list.clear}>{text.showAll}</Button> : undefined}
        />
      }
      shape={{ showTotal: common.totalRows }}
      renderRows={(page) => (
        <Frame matrix={matrix} head={text.projects}>
          {page.rows.map((line) => (
            <ProjectRow key={line.project} line={line} matrix={matrix} />
          ))}
        </Frame>
      )}
    />
  )
}

/** As a file has them: a project, and its light at every mark. */
function useColumns({ marks }: MatrixView): ListColumn<MatrixLine>[] {
  const text = useText(MONITORING)
  const language = useLanguage()
  return [
    {
      key: 'project',
      title: text.projects,
      cell: ({ name }) => name,
      also: [{ title: text.unit, cell: unitText }],
    },
    ...marks.map(({ round, mark, day }, i) => ({
      key: round,
      title: `${MARK_NAMES[mark][language]} ${day}`,
      cell: ({ cells }: MatrixLine) => {
        const light = cells[i] ?? null
        if (light === 'open') return text.unfinishedThere
        return light === null ? null : LIGHT_NAMES[light][language]
      },
      also: (['money', 'promise'] as const).map((part) => ({
        title: `${MARK_NAMES[mark][language]} ${part === 'money' ? text.moneyPart : text.promisePart}`,
        cell: ({ parts }: MatrixLine) => {
          const there = parts[i] ?? null
          return there === null ? null : LIGHT_NAMES[there[part]][language]
        },
      })),
    })),
  ]
}

/** The department whose projects they are, and the way back to all. */
function UnitPath({
  at,
  total,
  onChange,
}: {
  readonly at: NonNullable<MatrixView['at']>
  readonly total: number
  readonly onChange: ChangeFilter
}) {
  const text = useText(MONITORING)
  return (
    <nav className={board.crumbs} aria-label={text.matrix}>
      {at.isOnly ? null : (
        <>
          <button
            type="button"
            className={board.crumb}
            onClick={() => onChange({ unit: undefined, light: undefined, search: undefined })}
          >
            {text.allUnits}
          </button>
          <span aria-hidden="true">/</span>
        </>
      )}
      <span aria-current="page">{[at.code, at.name].filter(Boolean).join(' ')}</span>
      <span className={board.faint}>{text.matrixOf(total)}</span>
    </nav>
  )
}

type LightProps = { readonly light: Light | undefined; readonly onChange: ChangeFilter }

/** Projects that ever had a light. */
function LightChips({ light, onChange }: LightProps) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const chips = LIGHTS.map((one) => ({
    label: text.hadLight(LIGHT_NAMES[one][language]),
    sign: LIGHT_SIGN[one],
    isPressed: light === one,
    change: { light: one },
  }))
  const first = {
    label: text.allLights,
    isPressed: light === undefined,
    change: { light: undefined },
  }
  return <CountChips label={text.lights} chips={[first, ...chips]} onChange={onChange} />
}

function ProjectRow({ line, matrix }: { readonly line: MatrixLine; readonly matrix: MatrixView }) {
  const text = useText(MONITORING)
  const language = useLanguage()
  return (
    <tr>
      <th scope="row">
        <Link to={paths.project(line.project)} data-cell>
          {line.name}
        </Link>
        <span className={styles.unit}>
          {[line.unitCode, line.unitName].filter(Boolean).join(' ') || text.unplaced}
        </span>
      </th>
      {line.cells.map((light, i) => {
        const [mark, parts] = [matrix.marks[i], line.parts[i]]
        if (light === null || mark === undefined)
          return (
            <td key={mark?.round ?? i}>
              <span className={styles.nothing} title={text.noSheetThere}>
                —
              </span>
            </td>
          )
        if (light === 'open')
          return (
            <td key={mark.round} className={styles.none}>
              <span className={styles.unit} title={text.unfinishedThere}>
                {text.unfinished}
              </span>
            </td>
          )
        return (
          <td key={mark.round} className={styles[light]}>
            <Link
              className={styles.cell}
              data-cell
              to={paths.monitoringSheet(mark.round, line.project)}
              aria-label={[
                line.name,
                MARK_NAMES[mark.mark][language],
                LIGHT_NAMES[light][language],
                parts &&
                  text.partsOf(LIGHT_NAMES[parts.money][language], LIGHT_NAMES[parts.promise][language]),
              ]
                .filter(Boolean)
                .join(' ')}
            >
              <LightMark light={light} />
              {parts ? <LightParts {...parts} /> : null}
            </Link>
          </td>
        )
      })}
    </tr>
  )
}

/** Heads and keys: the arrows go from light to light, Enter opens one. */
function Frame({
  matrix,
  head,
  children,
}: {
  readonly matrix: MatrixView
  readonly head: string
  readonly children: React.ReactNode
}) {
  const text = useText(MONITORING)
  const language = useLanguage()
  return (
    <div className={`panel ${tables.scroll}`}>
      <table
        className={`${tables.table} ${styles.matrix}`}
        aria-label={text.matrixCaption(matrix.year)}
        ref={useArrowKeys()}
      >
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {matrix.marks.map(({ round, mark, day }) => (
              <th key={round} scope="col">
                {MARK_NAMES[mark][language]}
                <span className={board.level}>{day}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

/** The gravest light that anything shows. */
function gravestOf(counts: Readonly<Record<Light, number>>): Light {
  return LIGHTS.find((light) => counts[light] > 0) ?? 'none'
}
