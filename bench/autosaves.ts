/**
 * Saving forms of several lengths again and again, one cell at a time, in a database of its own (built as it
 * is shipped).
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beginDraft } from '#actions/writing/begin-draft.ts'
import type { Context } from '#actions/kernel/context.ts'
import { readDraft, saveDraft } from '#actions/writing/drafts.ts'
import { openInstallation } from '#actions/installation/open-installation.ts'
import { changeOrganisation } from '#actions/organisation/organisation.ts'
import { BLANK_CELLS } from '#core/writing/form.ts'
import type { Operation } from '#core/writing/operation.ts'

const WARM = 5

export type Autosaves = {
  readonly rows: number
  readonly findings: number
  /** ms of each save. */ readonly ms: readonly number[]
  /** ms of processor time of one, the database aside. */ readonly cpuMs: number
  /** ms of reading and writing the form as JSON, the reference. */ readonly referenceMs: number
}

export async function timeAutosaves(
  root: string,
  lengths: readonly number[],
  saves: number,
): Promise<readonly Autosaves[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'jichi-bench-'))
  const opened = await openInstallation({ root, version: 'bench', databaseUrl: null, dataFolder })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const { context, administrator, close } = opened.value
  try {
    const actor = await administrator()
    if (actor === null) throw new Error('no administrator')
    const unit = await department(context, actor)
    const done: Autosaves[] = []
    for (const rows of lengths) {
      done.push(await saveOften(context, actor, { unit, rows, saves }))
    }
    return done
  } finally {
    await close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

type Caller = Parameters<typeof beginDraft>[1]

async function department(context: Context, actor: Caller): Promise<string> {
  const unit = await changeOrganisation(context, actor, {
    what: {
      change: 'create',
      kind: 'department',
      code: '763001',
      name: '社会工作部',
      parent: null,
      office: null,
    },
    from: '2025-01-01',
    note: '',
  })
  if (!unit.ok) throw new Error(JSON.stringify(unit.error))
  return unit.value.id
}

type Form = { readonly unit: string; readonly rows: number; readonly saves: number }

/** One form, one cell of it written again and again. */
async function saveOften(context: Context, actor: Caller, { unit, rows, saves }: Form): Promise<Autosaves> {
  const begun = await beginDraft(context, actor, {
    unit,
    year: 2026,
    name: `干部培训经费${rows}`,
    start: { from: 'empty', size: 'full', budget: '10' },
  })
  if (!begun.ok) throw new Error(JSON.stringify(begun.error))
  const { project } = begun.value
  const send = async (base: number, operations: readonly Operation[]) => {
    const start = performance.now()
    const saved = await saveDraft(context, actor, {
      id: project,
      request: randomUUID(),
      base,
      operations: [...operations],
    })
    if (!saved.ok) throw new Error(JSON.stringify(saved.error))
    return performance.now() - start
  }
  await send(0, rowsOf(rows))
  const draft = await readDraft(context, actor, { id: project })
  if (!draft.ok) throw new Error(JSON.stringify(draft.error))
  const ms: number[] = []
  let used = process.cpuUsage()
  let before = draft.value.form.rows.find(({ id }) => id === 'n5')?.cells.description ?? ''
  for (let n = 0; n < WARM + saves; n++) {
    const after = `${before.replace(/（\d+）$/u, '')}（${n}）`
    const took = await send(n + 1, [
      { kind: 'set', place: { row: 'n5', field: 'description' }, before, after },
    ])
    before = after
    if (n >= WARM) ms.push(took)
    if (n === WARM - 1) used = process.cpuUsage()
  }
  const { user, system } = process.cpuUsage(used)
  const start = performance.now()
  for (let n = 0; n < saves; n++) JSON.parse(JSON.stringify(draft.value.form))
  return {
    rows,
    findings: draft.value.findings.length,
    ms,
    cpuMs: (user + system) / 1000 / saves,
    referenceMs: (performance.now() - start) / saves,
  }
}

const LABELS = [
  ['产出指标', '数量指标', '人次'],
  ['产出指标', '质量指标', '%'],
  ['产出指标', '时效指标', '天'],
  ['效益指标', '社会效益指标', '%'],
  ['满意度指标', '服务对象满意度指标', '%'],
] as const

function rowsOf(length: number): readonly Operation[] {
  return Array.from({ length }, (_, i): Operation => {
    const [level1, level2, unit] = LABELS[Math.floor(i / Math.ceil(length / LABELS.length))] ?? LABELS[0]
    const cells = {
      ...BLANK_CELLS,
      level1,
      level2,
      level3: `第${i + 1}期培训任务完成情况`,
      description: `反映第${i + 1}期培训的${level2.slice(0, -2)}`,
      value: `≥${(i % 90) + 5}${unit}`,
      basis: '年度工作计划',
    }
    return { kind: 'add', row: { id: `n${i}`, cells }, after: i === 0 ? 'r9' : `n${i - 1}` }
  })
}
