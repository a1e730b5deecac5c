/**
 * 年度灯阵: departments, or the projects of one, × the marks of the year; every light is a sign and a word, and
 * leads to its sheets.
 */
import { Link } from 'react-router'
import { Button, Input, Pagination } from 'antd'
import type { MatrixLine, MatrixUnit, MatrixView } from '#api/monitoring/matrix.ts'
import { LIGHTS, type Light } from '#core/monitoring/light.ts'
import { COMMON } from '#text/interface/common.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { LIGHT_NAMES, MARK_NAMES } from '#text/monitoring.ts'
import { useMatrix } from '../../api/monitoring.ts'
import { changedAddress, oneOf, pageOf, addressText } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import tables from '../../ui/table.module.css'
import { LIGHT_SIGN, LightCounts, LightMark } from './light-mark.tsx'
import { useArrowKeys } from './move-in-grid.ts'
import styles from './matrix.module.css'
import board from './monitoring.module.css'

const SIZE = 100

type Change = (next: Readonly<Record<string, string | number | undefined>>) => void

export function MonitoringMatrix({ year }: { readonly year: number }) {
  const [parameters, setParameters] = useAddress()
  const text = useText(MONITORING)
  const change: Change = (next) => setParameters((now) => changedAddress(now, next))
  const [unit, light, search, page] = [
    addressText(parameters, 'unit'),
    oneOf(parameters, 'light', LIGHTS),
    addressText(parameters, 'search'),
    pageOf(parameters),
  ]
  const query = useMatrix({ year, unit, light, search, page, size: SIZE })
  const shown = (matrix: MatrixView) => {
    if (matrix.marks.length === 0) return <EmptyState title={text.noRound}>{text.noRoundWords}</EmptyState>
    if (matrix.projects === null) return <Departments matrix={matrix} onGo={(id) => change({ unit: id })} />
    return (
      <Projects
        matrix={matrix}
        projects={matrix.projects}
        light={light}
        search={search}
        page={page}
        onChange={change}
      />
    )
  }
  return (
    <Loaded query={query}>{(matrix) => <section aria-label={text.matrix}>{shown(matrix)}</section>}</Loaded>
  )
}

function Departments({ matrix, onGo }: { readonly matrix: MatrixView; readonly onGo: (id: string) => void }) {
  const text = useText(MONITORING)
  return (
    <>
      <p className={styles.how}>{text.matrixHow}</p>
      <Frame matrix={matrix} head={text.departments}>
        {matrix.units.map((unit) => (
          <tr key={unit.id ?? ''}>
            <th scope="row">{unit.id === null ? text.unplaced : <UnitLink unit={unit} onGo={onGo} />}</th>
            {unit.cells.map((counts, i) => (
              <td key={matrix.marks[i]?.round} className={styles[gravestOf(counts)]}>
                {LIGHTS.every((light) => counts[light] === 0) ? (
                  <span className={styles.nothing}>—</span>
                ) : (
                  <LightCounts counts={counts} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </Frame>
    </>
  )
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
  readonly matrix: MatrixView
  readonly projects: NonNullable<MatrixView['projects']>
  readonly light: Light | undefined
  readonly search: string | undefined
  readonly page: number
  readonly onChange: Change
}

function Projects({ matrix, projects, light, search, page, onChange }: ProjectsProps) {
  const text = useText(MONITORING)
  const common = useText(COMMON)
  const { at } = matrix
  return (
    <>
      {at === null ? null : <UnitPath at={at} total={projects.total} onChange={onChange} />}
      <Filters light={light} search={search} onChange={onChange} />
      {projects.rows.length === 0 ? (
        <EmptyState
          title={text.noSheet}
          action={
            light === undefined && search === undefined ? undefined : (
              <Button onClick={() => onChange({ light: undefined, search: undefined })}>
                {text.showAll}
              </Button>
            )
          }
        />
      ) : (
        <Frame matrix={matrix} head={text.projects}>
          {projects.rows.map((line) => (
            <ProjectRow key={line.project} line={line} matrix={matrix} />
          ))}
        </Frame>
      )}
      {projects.total > SIZE ? (
        <Pagination
          className={styles.pages}
          align="end"
          size="small"
          current={page}
          pageSize={SIZE}
          total={projects.total}
          showSizeChanger={false}
          showTotal={common.totalRows}
          onChange={(next) => onChange({ page: next })}
        />
      ) : null}
    </>
  )
}

/** The department whose projects they are, and the way back to all. */
function UnitPath({
  at,
  total,
  onChange,
}: {
  readonly at: NonNullable<MatrixView['at']>
  readonly total: number
  readonly onChange: Change
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

function Filters({ light, search, onChange }: Pick<ProjectsProps, 'light' | 'search' | 'onChange'>) {
  const text = useText(MONITORING)
  const language = useLanguage()
  return (
    <search className={`${board.filters} ${styles.filters} no-print`} aria-label={text.matrixFilter}>
      <button
        type="button"
        className={board.chip}
        aria-pressed={light === undefined}
        onClick={() => onChange({ light: undefined })}
      >
        {text.allLights}
      </button>
      {LIGHTS.map((one) => (
        <button
          key={one}
          type="button"
          className={board.chip}
          aria-pressed={light === one}
          onClick={() => onChange({ light: one })}
        >
          <span aria-hidden="true">{LIGHT_SIGN[one]} </span>
          {text.hadLight(LIGHT_NAMES[one][language])}
        </button>
      ))}
      <Input.Search
        className={`${board.search} ${board.right}`}
        key={search ?? ''}
        allowClear
        defaultValue={search}
        maxLength={100}
        placeholder={text.searchProject}
        aria-label={text.searchProject}
        onSearch={(value) => onChange({ search: value.trim() })}
      />
    </search>
  )
}

function ProjectRow({ line, matrix }: { readonly line: MatrixLine; readonly matrix: MatrixView }) {
  const text = useText(MONITORING)
  const language = useLanguage()
  return (
    <tr>
      <th scope="row">
        <Link to={paths.project(line.project)} data-cell>
          {line.name}
        </Link>{' '}
        <span className={styles.unit}>
          {[line.unitCode, line.unitName].filter(Boolean).join(' ') || text.unplaced}
        </span>
      </th>
      {line.cells.map((light, i) => {
        const mark = matrix.marks[i]
        if (light === null || mark === undefined)
          return (
            <td key={mark?.round ?? i}>
              <span className={styles.nothing} title={text.noSheetThere}>
                —
              </span>
            </td>
          )
        return (
          <td key={mark.round} className={styles[light]}>
            <Link
              className={styles.cell}
              data-cell
              to={paths.monitoringSheet(mark.round, line.project)}
              aria-label={`${line.name} ${MARK_NAMES[mark.mark][language]} ${LIGHT_NAMES[light][language]}`}
            >
              <LightMark light={light} />
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
