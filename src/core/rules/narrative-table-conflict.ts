/**
 * A figure of the 分项绩效目标 differs from the project table's: a count or rate of the same thing (33人 and
 * 38人, 5次 and 4次), a goal in the same words, the whole money against the budget, persons listed against the
 * number of persons, the day by which it is done.
 */
import type { Figure } from '../figures/figure.ts'
import { figureMeasure } from '../figures/subject.ts'
import { wanText } from '../kernel/money.ts'
import type { Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { likestPairs } from './narrative.ts'
import { figuresOfText, figuresOfAll } from './passages.ts'
import { parseAmount } from '../target/plan.ts'
import { onIndicator, onProject, type FindingDraft, type Row, type Rule } from './rule.ts'
import {
  contradicts,
  isConfirmed,
  sameThing,
  subsetSums,
  rowFigures,
  numberedRows,
  type RowFigure,
} from './row-figures.ts'
import {
  disagreedIn,
  disagreedOverall,
  rhythmsAgainst,
  saidOtherwiseOverall,
  type Disagreed,
} from './agreed-numbers.ts'
import { unitPricesAgainst } from './price-mismatch.ts'
import { datesAgainst } from './date-mismatch.ts'
import { moneyAgainst } from './money-mismatch.ts'
import { isWholeMoney } from './whole-money.ts'

export const narrativeTableConflict: Rule = {
  code: 'narrative-table-conflict',
  group: 'narrative-table',
  how: 'semantic',
  severity: 'error',
  tier: 'must',
  item: 'clear',
  mending: 'judgement',
  authority: { source: 'hebei-form', confirmed: true },
  check: (document) => oncePerPlace([...inSubGoals(document), ...inOverallGoal(document)]),
}

function inOverallGoal(document: TargetDocument): readonly FindingDraft[] {
  return [
    ...benefitsInMoney(document),
    ...[
      ...disagreedOverall(document, document.statement?.overallGoal ?? ''),
      ...saidOtherwiseOverall(document, document.statement?.overallGoal ?? ''),
    ].map((one) => disagreed(one, one.project)),
  ]
}

/**
 * 促进增收节支4000万元 over a row of 400万元, where no other row of the document is about that money: several
 * would be added up.
 */
function benefitsInMoney(document: TargetDocument): readonly FindingDraft[] {
  const figures = figuresOfText(document, document.statement?.overallGoal ?? '')
  const found = flatMap(document.projects, (project) => moneyAgainst(figures, project))
  return found.length !== 1
    ? []
    : found.map(({ said: words, row }) =>
        onIndicator(row, {
          field: 'value',
          text: row.indicator.value.text,
          certainty: 0.75,
          values: { name: row.indicator.level3, listed: words, table: row.indicator.value.text },
        }),
      )
}

/** Several ways may tell one contradiction. */
function oncePerPlace(drafts: readonly FindingDraft[]): readonly FindingDraft[] {
  return drafts.filter(
    (draft, i) =>
      drafts.findIndex(
        ({ project, indicator, field }) =>
          project === draft.project && indicator === draft.indicator && field === draft.field,
      ) === i,
  )
}

function disagreed({ figure, stated, row }: Disagreed, project: Project): FindingDraft {
  if (row === null)
    return onProject(project, {
      field: 'goals',
      text: stated,
      certainty: 0.8,
      values: { case: 'goal', listed: said(figure), table: stated },
    })
  return rowAgainst(row, said(figure), 0.85)
}

/** The row has another value than the words say. @param listed as they say it */
function rowAgainst(row: Row, listed: string, certainty: number): FindingDraft {
  const { level3, value } = row.indicator
  return onIndicator(row, {
    field: 'value',
    text: value.text,
    certainty,
    values: { name: level3, listed, table: value.text },
  })
}

function inSubGoals(document: TargetDocument): readonly FindingDraft[] {
  return flatMap(likestPairs(document), ({ goal, project }) => {
    const texts = flatMap([goal.goal, goal.indicators], (text) => (text === null ? [] : [text]))
    const figures = figuresOfAll(document, texts)
    const byText = flatMap(texts, (text) => rowFigures(figuresOfText(document, text), project)).filter(
      contradicts,
    )
    const goals = inGoals(document, figures, project)
    const byGoal = flatMap(goals, ({ figure, own }) => rowsWith(own, figure, project))
    return [
      ...goals.map(({ figure, own }) =>
        onProject(project, {
          field: 'goals',
          text: own.text,
          values: { case: 'goal', listed: said(figure), table: said(own) },
        }),
      ),
      ...oncePerIndicator([...byText, ...byGoal]).map(({ figure, row }) =>
        rowAgainst(row.row, said(figure), 0.95),
      ),
      ...flatMap(texts, (text) => datesAgainst(text, project)).map(({ said: date, row }) =>
        onIndicator(row, {
          field: 'value',
          text: row.indicator.value.text,
          severity: 'warning',
          certainty: 0.85,
          values: { name: row.indicator.level3, listed: date, table: row.indicator.value.text },
        }),
      ),
      ...flatMap(texts, (text) => disagreedIn(document, text, project))
        .filter(
          ({ figure }) =>
            !goals.some((one) => one.figure === figure) && !byText.some((one) => one.figure === figure),
        )
        .map((one) => disagreed(one, project)),
      ...[...unitPricesAgainst(document, project, texts), ...rhythmsAgainst(texts, project)].map(
        ({ said: words, row }) => rowAgainst(row, words, 0.85),
      ),
      ...money(figures, project),
      ...persons(
        flatMap(texts, (text) => [figuresOfText(document, text)]),
        project,
      ),
    ]
  })
}

const NONE: readonly never[] = []

/** The figure with the words before it: 遗属补助的人数33人. */
function said({ before, text }: Figure): string {
  return `${before.slice(-10)}${text}`.trim()
}

type InGoal = { readonly figure: Figure; readonly own: Figure }

function inGoals(document: TargetDocument, figures: readonly Figure[], project: Project): readonly InGoal[] {
  if (figures.length === 0) return NONE
  return flatMap(figuresOfAll(document, project.goals), (own): readonly InGoal[] => {
    const same = figures.filter((figure) => sameThing(figure, own))
    const [figure] = same
    if (
      same.length !== 1 ||
      figure === undefined ||
      figure.number === own.number ||
      isConfirmed(figure, project)
    )
      return NONE
    // 新建8处、改造16处 are the 24处 of the goal.
    const others = figures
      .filter(
        (other) => other !== figure && other.kind === 'count' && figureMeasure(other) === figureMeasure(own),
      )
      .map(({ number }) => Number(number))
    return others.length > 0 && subsetSums(others).has(Number(own.number) - Number(figure.number))
      ? []
      : [{ figure, own }]
  })
}

/** The row that gives the goal's own figure of the same noun speaks against the narrative, too. */
function rowsWith(own: Figure, figure: Figure, project: Project): readonly RowFigure[] {
  const noun = own.before.slice(-2)
  const rows = numberedRows(project).filter(
    (row) =>
      row.measure === figureMeasure(own) &&
      row.number === own.number &&
      row.row.indicator.level3.includes(noun),
  )
  const [row] = rows
  return rows.length === 1 && row !== undefined ? [{ figure, row }] : []
}

function oncePerIndicator(byText: readonly RowFigure[]): readonly RowFigure[] {
  return byText.filter(
    ({ row }, i) => byText.findIndex((other) => other.row.row.index === row.row.index) === i,
  )
}

/** One amount that is called the whole differs from the budget. */
function money(figures: readonly Figure[], project: Project): readonly FindingDraft[] {
  const budget = parseAmount(project.budget.total)
  const whole = figures.filter(isWholeMoney)
  const [only] = whole
  if (
    budget === null ||
    only === undefined ||
    whole.length > 1 ||
    only.amount === null ||
    only.amount === budget
  )
    return []
  return [
    onProject(project, {
      field: 'budget',
      text: project.budget.total,
      certainty: 0.85,
      values: { case: 'money', listed: said(only), budget: wanText(budget) },
    }),
  ]
}

/** Persons named one kind after the other: neither one of the numbers nor any sum of them is the row's. */
function persons(texts: readonly (readonly Figure[])[], project: Project): readonly FindingDraft[] {
  const rows = numberedRows(project).filter(({ measure }) => measure === '人')
  const [row] = rows
  if (rows.length !== 1 || row === undefined || !row.row.indicator.level3.endsWith('人数')) return []
  return flatMap(texts, (figures) => {
    const counted = figures.filter(
      (figure) =>
        figureMeasure(figure) === '人' &&
        figure.per.length === 0 &&
        figure.bound === 'exact' &&
        !figure.before.includes('其中'),
    )
    if (
      counted.length < 2 ||
      counted.length > 5 ||
      subsetSums(counted.map(({ number }) => Number(number))).has(Number(row.number)) ||
      row.number === '0'
    )
      return []
    return [
      onIndicator(row.row, {
        field: 'value',
        text: row.row.indicator.value.text,
        severity: 'warning',
        certainty: 0.7,
        values: {
          case: 'persons',
          name: row.row.indicator.level3,
          listed: counted.map(({ text }) => text).join('、'),
          table: row.row.indicator.value.text,
        },
      }),
    ]
  })
}
