/** Money of the year before that comes over, and 代编预算 that is broken down in part. */
import type { Actor } from '#core/kernel/allows.ts'
import type { MoneyImportKind } from '#core/execution/money-import.ts'
import { isPooled } from '#core/execution/pooled.ts'
import { budgetFunds, type Fund } from '#core/execution/execution.ts'
import { parseMoney, type Fen } from '#core/kernel/money.ts'
import { isoDate } from '#core/kernel/period.ts'
import type { Project } from '#core/target/project.ts'
import { demoApproved, type DemoTarget } from '#store/demo/demo.ts'
import type { HandInRows } from '#api/execution/money-imports.ts'
import { bookMoneyImport } from '../execution/book-money-import.ts'
import type { Context } from '../kernel/context.ts'
import { handInRows } from '../execution/money-imports.ts'

type Row = HandInRows['rows'][number]

/** 上年结转 and what is moved out of 代编预算, in 元. */
const CARRIED = '200000.00'
const BROKEN_DOWN = '300000.00'

type ChangeCells = Record<'kind' | 'amount' | 'day' | 'number' | 'purpose', string>

/**
 * What was not spent last year comes over to the largest project and is paid first; a quarter of the 代编预算 is
 * moved to the one after it.
 */
export async function moveMoney(
  context: Context,
  bureau: Actor,
  { unit, year }: { readonly unit: string; readonly year: number },
): Promise<void> {
  const targets = await demoApproved(context.store.of(bureau.region).db, unit, year)
  const pooled = targets.find(({ paper }) => isPooled(paper.name))
  const [large, next] = targets
    .filter((one) => one !== pooled)
    .toSorted((a, b) => Number(totalOf(b.paper) - totalOf(a.paper)))
  if (large === undefined || next === undefined) return
  const row = (at: DemoTarget, change: ChangeCells): Row => ({
    ...placeOf(at.paper),
    ...change,
    fund: '财政资金',
  })
  const carried: ChangeCells = {
    kind: '上年结转',
    amount: CARRIED,
    day: isoDate(year, 1, 20),
    number: `财预〔${year}〕5号`,
    purpose: '上年工程尾款结转使用',
  }
  const moved: ChangeCells = {
    kind: '调剂',
    amount: BROKEN_DOWN,
    day: isoDate(year, 5, 28),
    number: `财预〔${year}〕31号`,
    purpose: '代编预算第一批细化',
  }
  await book(context, bureau, { kind: 'changes', year, file: `${year}年预算调整.json` }, [
    row(large, carried),
    ...(pooled === undefined ? [] : [row(pooled, { ...moved, amount: `-${BROKEN_DOWN}` }), row(next, moved)]),
  ])
  await book(context, bureau, { kind: 'payments', year, file: `${year}年结转资金支付.json` }, [
    {
      ...placeOf(large.paper),
      voucher: `${year}-JZ-001`,
      day: isoDate(year, 2, 26),
      amount: CARRIED,
      fund: '财政资金',
      purpose: '支付上年工程尾款',
      procurement: '是',
      carryover: '是',
    },
  ])
}

async function book(
  context: Context,
  bureau: Actor,
  of: { readonly kind: MoneyImportKind; readonly year: number; readonly file: string },
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return
  const handedIn = await handInRows(context, bureau, { ...of, unit: '元', rows: [...rows] })
  if (handedIn.ok) await bookMoneyImport(context, bureau, { id: handedIn.value.id })
}

function placeOf({ code, name, unit }: Project): Row {
  return { code: code ?? '', name, unit: unit?.code ?? '' }
}

function totalOf(paper: Project): bigint {
  const { fiscal, other } = fundsOfPaper(paper)
  return fiscal + other
}

/** 预算数 by fund in 分; nothing where the paper says no sum. */
function fundsOfPaper({ budget }: Project): Readonly<Record<Fund, Fen>> {
  const amount = (text: string | null) => {
    const read = text === null ? null : parseMoney(text, '万元')
    return read?.ok === true ? read.value : null
  }
  return budgetFunds({
    total: amount(budget.total),
    fiscal: amount(budget.fiscal),
    other: amount(budget.other),
  })
}
