/** 部门评价报告 of something that was evaluated: sentences over its points, its feedback and what the lead wrote. */
import { STRONG, WEAK } from '../evaluation/strengths.ts'
import { compared, exactly, minus, percentText, rounded, type Fraction } from '../kernel/exact.ts'
import type { Grade } from '../kernel/grade.ts'
import { isDrawn, type ReportChart } from './chart.ts'
import { endedParagraph, type EndedProject } from './ended.ts'
import { counted, fact, say, type Paragraph } from './fact.ts'
import { shareFact, wanFact } from './figures.ts'
import { TABLE_MOST, type Drafted, type DraftedSection, type ReportSection } from './report.ts'

export type EvaluatedItem = {
  readonly id: string
  /** 决策, 过程, 产出, 效益. */
  readonly part: string
  readonly name: string
  readonly weight: string
  readonly mark: string
}

export type EvaluationReportFacts = {
  readonly task: string
  readonly kind: string
  readonly unit: string
  readonly name: string
  /** 分; null where none is known. */
  readonly budget: bigint | null
  readonly agency: string | null
  readonly experts: number
  readonly total: string
  readonly grade: Grade
  readonly self: { readonly total: string; readonly grade: string } | null
  readonly items: readonly EvaluatedItem[]
  readonly objections: { readonly all: number; readonly accepted: number }
  /** 终止 in the year: what was evaluated itself, or projects of the department. */
  readonly ended: readonly EndedProject[]
  /** What the lead wrote in the evaluation itself; '' for nothing. */
  readonly written: {
    readonly situation: string
    readonly achievements: string
    readonly problems: string
    readonly advice: string
  }
}

const NAMED = 5

export function draftEvaluation(facts: EvaluationReportFacts): Drafted {
  const at = (
    id: ReportSection,
    paragraphs: readonly Paragraph[],
    more: Partial<Pick<DraftedSection, 'charts' | 'tables'>> = {},
  ) => ({
    id,
    paragraphs: paragraphs.filter((one) => one.length > 0),
    charts: (more.charts ?? []).filter(isDrawn),
    tables: more.tables ?? [],
  })
  return {
    sections: [
      at('overview', overview(facts)),
      at('work', work(facts)),
      at('conclusion', conclusion(facts), { charts: [partsChart(facts)] }),
      at('analysis', [partsSaid(facts)], { tables: [itemsTable(facts)] }),
      at('achievements', [strong(facts), wrote(facts.written.achievements, 'achievements')]),
      at('problems', [weak(facts), wrote(facts.written.problems, 'problems')]),
      at('causes', [[say('no-causes', { causes: counted('cause-count', 0, { unit: '项' }) })]]),
      at('advice', [...advice(facts), wrote(facts.written.advice, 'advice')]),
    ],
  }
}

function wrote(words: string, key: string): Paragraph {
  return words.trim() === ''
    ? []
    : [say('evaluation-written', { words: fact('written', words.trim(), { key }) })]
}

function overview({ unit, name, task, budget, written, ended }: EvaluationReportFacts): readonly Paragraph[] {
  return [
    [
      say('evaluation-scope', {
        subject: fact('purpose', name, { key: 'subject' }),
        unit: fact('purpose', unit, { key: 'unit' }),
        task: fact('purpose', task, { key: 'task' }),
        ...(budget !== null && { budget: wanFact('budget', budget) }),
      }),
    ],
    endedParagraph(ended),
    wrote(written.situation, 'situation'),
  ]
}

function work({ experts, agency, items, objections }: EvaluationReportFacts): readonly Paragraph[] {
  return [
    [
      say('evaluation-parts', {
        experts: counted('experts', experts, { unit: '名' }),
        items: counted('indicators', items.length, { unit: '项' }),
        ...(agency !== null && { agency: fact('purpose', agency, { key: 'agency' }) }),
      }),
    ],
    [
      objections.all === 0
        ? say('evaluation-no-objections', { all: counted('objections', 0, { unit: '项' }) })
        : say('evaluation-objections', {
            all: counted('objections', objections.all, { unit: '项' }),
            accepted: counted('accepted', objections.accepted, { unit: '项' }),
          }),
    ],
  ]
}

function conclusion({ total, grade, self }: EvaluationReportFacts): readonly Paragraph[] {
  return [
    [
      say('evaluation-result', {
        score: fact('score', total, { unit: '分' }),
        grade: fact('result', grade, { key: 'grade' }),
      }),
      ...(self === null
        ? []
        : [
            say('evaluation-self', {
              self: fact('self-score', self.total, { unit: '分' }),
              gap: fact('gap', rounded(minus(exactly(total), exactly(self.total))), { unit: '分' }),
            }),
          ]),
    ],
  ]
}

/** Points of an item's weight; an item without weight has none. */
function shareOf({ weight, mark }: Pick<EvaluatedItem, 'weight' | 'mark'>): Fraction | null {
  if (mark === '') return null
  const [over, under] = [exactly(mark), exactly(weight)]
  return under.over <= 0n ? null : { over: over.over * under.under, under: over.under * under.over }
}

type PartSum = { readonly part: string; readonly weight: Fraction; readonly mark: Fraction }

function partSums({ items }: EvaluationReportFacts): readonly PartSum[] {
  const sums = new Map<string, PartSum>()
  for (const { part, weight, mark } of items) {
    const before = sums.get(part) ?? { part, weight: exactly('0'), mark: exactly('0') }
    sums.set(part, {
      part,
      weight: sum(before.weight, exactly(weight)),
      mark: sum(before.mark, mark === '' ? exactly('0') : exactly(mark)),
    })
  }
  return [...sums.values()]
}

function sum(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}

function partsSaid(facts: EvaluationReportFacts): Paragraph {
  return [
    say('evaluation-result', {
      score: fact('score', facts.total, { unit: '分' }),
      grade: fact('result', facts.grade, { key: 'grade' }),
      parts: partSums(facts).map(({ part, weight, mark }) =>
        fact('item-score', `${rounded(mark)}/${rounded(weight)}`, {
          of: part,
          key: `part-${part}`,
          unit: '分',
        }),
      ),
    }),
  ]
}

function named(facts: EvaluationReportFacts, fits: (share: Fraction) => boolean, order: 1 | -1) {
  return facts.items
    .flatMap((item) => {
      const share = shareOf(item)
      return share !== null && fits(share) ? [{ item, share }] : []
    })
    .toSorted((a, b) => order * compared(a.share, b.share))
    .slice(0, NAMED)
    .map(({ item, share }) => shareFact('item-share', share, { of: item.name, key: item.id }))
}

function strong(facts: EvaluationReportFacts): Paragraph {
  const items = named(facts, (share) => compared(share, STRONG) >= 0, -1)
  return items.length === 0
    ? [say('no-strong', { items: counted('indicators', facts.items.length, { unit: '项' }) })]
    : [say('evaluation-strong', { items })]
}

function weak(facts: EvaluationReportFacts): Paragraph {
  const items = named(facts, (share) => compared(share, WEAK) < 0, 1)
  return items.length === 0
    ? [say('no-weak', { items: counted('indicators', facts.items.length, { unit: '项' }) })]
    : [say('evaluation-weak', { items })]
}

function advice(facts: EvaluationReportFacts): readonly Paragraph[] {
  const items = named(facts, (share) => compared(share, WEAK) < 0, 1)
  return [
    items.length === 0 ? [] : [say('advise-weak', { items })],
    [say('advise-apply', { grade: fact('result', facts.grade, { key: 'grade' }) })],
  ]
}

function partsChart(facts: EvaluationReportFacts): ReportChart {
  const sums = partSums(facts).filter(({ weight }) => weight.over > 0n)
  return {
    id: 'parts',
    kind: 'bar',
    unit: '%',
    categories: sums.map(({ part }) => part),
    series: [
      {
        code: 'share',
        values: sums.map(({ weight, mark }) =>
          percentText({ over: mark.over * weight.under, under: mark.under * weight.over }),
        ),
      },
    ],
  }
}

function itemsTable({ items }: EvaluationReportFacts) {
  const rows = items.slice(0, TABLE_MOST).map(({ part, name, weight, mark }) => [part, name, weight, mark])
  return { id: 'items' as const, rows, more: items.length - rows.length }
}
