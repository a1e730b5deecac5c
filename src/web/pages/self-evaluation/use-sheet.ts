/**
 * The sheet as it is typed: kept here, scored at once, and saved a moment after the last key, one save after
 * the other.
 */
import { useEffect, useState } from 'react'
import type { SelfEvaluationView } from '#api/self-evaluation.ts'
import { fen } from '#core/kernel/money.ts'
import type { ScoreProof } from '#core/scoring/proof.ts'
import { evaluate, type KnownOfProject } from '#core/self-evaluation/evaluate.ts'
import { withTyped, type EvaluationFacts, type IndicatorFacts } from '#core/self-evaluation/facts.ts'
import { sheetRemarks, type SelfEvaluationRemark } from '#core/self-evaluation/remarks.ts'
import { sendSelfEvaluation } from '../../api/self-evaluations.ts'
import { createSaver, type Saving } from './saver.ts'

/** Milliseconds after the last key. */
const PAUSE = 800

export type Sheet = {
  readonly facts: EvaluationFacts
  readonly known: KnownOfProject
  readonly proof: ScoreProof
  readonly remarks: readonly SelfEvaluationRemark[]
  readonly saving: Saving
  readonly change: (change: Partial<Omit<EvaluationFacts, 'indicators'>>) => void
  readonly changeIndicator: (index: number, change: Partial<IndicatorFacts>) => void
  /** Several at once. */
  readonly changeIndicators: (change: (one: IndicatorFacts, index: number) => IndicatorFacts) => void
  /** Saves what is not saved yet; the revision to act on, or null when that failed. */
  readonly settle: () => Promise<number | null>
}

function knownOf({ known }: SelfEvaluationView): KnownOfProject {
  const { initial, budget, paid } = known.money
  return {
    ...known,
    money: {
      initial: fen(BigInt(initial)),
      budget: fen(BigInt(budget)),
      paid: paid === null ? null : fen(BigInt(paid)),
    },
  }
}

/** @param evidence the files that are attached now */
export function useSelfEvaluationSheet(
  view: SelfEvaluationView,
  evidence: SelfEvaluationView['evidence'],
): Sheet {
  const [facts, setFacts] = useState(view.facts)
  const [saving, setSaving] = useState<Saving>({ state: 'saved', at: null, error: null })
  const [saver] = useState(() =>
    createSaver(
      { facts: view.facts, revision: view.revision },
      (sent, revision) =>
        sendSelfEvaluation(view.id, { facts: sent, version: view.known.about.version, revision }),
      setSaving,
      PAUSE,
    ),
  )

  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (!saver.isSettled()) event.preventDefault()
    }
    window.addEventListener('beforeunload', leaving)
    return () => {
      window.removeEventListener('beforeunload', leaving)
      void saver.settle()
    }
  }, [saver])

  const put = (next: EvaluationFacts) => {
    setFacts(next)
    saver.put(next)
  }
  const known = knownOf(view)
  const proof = view.proof ?? evaluate(known, facts)
  const remarks = sheetRemarks({
    proof,
    facts,
    typesExecuted: known.money.paid === null,
    isAdjusted: known.money.budget !== known.money.initial,
    evidence,
    earlier: known.earlier,
  })
  return {
    facts,
    known,
    proof,
    remarks,
    saving,
    change: (change) => put({ ...facts, ...change }),
    changeIndicator: (index, change) =>
      put({
        ...facts,
        indicators: facts.indicators.map((one, i) => (i === index ? withTyped(one, change) : one)),
      }),
    changeIndicators: (change) =>
      put({ ...facts, indicators: facts.indicators.map((one, i) => withTyped(one, change(one, i))) }),
    settle: saver.settle,
  }
}
