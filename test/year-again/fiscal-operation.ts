/** 财政运行综合绩效: every sheet of every year, its points, total and place, and what is found in it. */
import { listFiscalOperation, readFiscalSheet } from '#actions/fiscal-operation/sheets.ts'
import { loadRuleBook } from '#actions/rule-sets/rule-book.ts'
import { findRegion } from '#store/kernel/regions.ts'
import { countSheet, faultsOf, placeOf, type Figures, type FiscalRules } from './again/fiscal.ts'
import { answered, everyRow, type County } from './county.ts'
import { tally, type Compared } from './tally.ts'

type Row = {
  readonly unit: string
  readonly year: number
  readonly state: string
  readonly figures: Figures
  readonly total: string | null
  readonly place: number | null
}

export async function compareFiscalOperation(county: County): Promise<Compared> {
  const held = tally('财政运行')
  const { ask, region, context, office } = county
  const rows = await ask<Row>(
    `select unit_id as unit, year, state, figures, proof ->> 'total' as total, place from fiscal_sheets where region_id = $1`,
    [region],
  )
  const { db } = context.store.of(region)
  const [book, home] = [await loadRuleBook(db), await findRegion(db)]
  for (const year of new Set(rows.map((row) => row.year))) {
    const rules: FiscalRules = book.inForce(home?.code ?? null, year).fiscalOperation
    const own = rows.filter((row) => row.year === year)
    const sheets = own.map((row) => {
      const last = rows.find((one) => one.unit === row.unit && one.year === year - 1)
      return {
        row,
        again: countSheet(
          rules,
          row.figures,
          last === undefined || last.state === 'draft' ? null : last.figures,
        ),
      }
    })
    const totals = sheets.map(({ row, again }) => (row.state === 'draft' ? null : again.total))
    const listed = new Map(
      (
        await everyRow((page) =>
          listFiscalOperation(context, office, { year, sort: 'unit', order: 'asc', ...page }).then(answered),
        )
      ).map((row) => [row.unit.id, row]),
    )
    for (const { row, again } of sheets) {
      const where = `${year} ${row.unit}`
      const place = placeOf(row.state === 'draft' ? null : again.total, totals)
      const before = rows.find((one) => one.unit === row.unit && one.year === year - 1)
      const { sums, short } = faultsOf(rules, row.figures)
      const view = answered(await readFiscalSheet(context, office, { unit: row.unit, year }))
      if (row.state === 'final') held.holdAll(where, 'kept', row, { total: again.total, place })
      held.holdAll(where, 'listed', listed.get(row.unit), {
        total: again.total,
        rank: place,
        lastTotal: before?.total ?? null,
        lastRank: before?.place ?? null,
      })
      held.holdAll(where, 'proof', view.proof, { full: again.full, had: again.had, total: again.total })
      for (const [code, line] of Object.entries(again.lines)) {
        const outcome = view.proof.lines.find(({ indicator }) => indicator === code)?.outcome
        const { state, percent, points } = line
        held.holdAll(`${where} ${code}`, 'indicator', outcome, {
          state,
          ...(state === 'scored' && { percent, points }),
        })
      }
      const found = (rule: string) => view.findings.filter((one) => one.rule === rule).length
      held.hold(where, 'findings', [found('fiscal-sum'), found('fiscal-guarantee')], [sums, short])
    }
  }
  return held.end()
}
