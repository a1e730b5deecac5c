/** 催办 of all sheets of the list that wait. */
import type { RemindEvaluations, SelfEvaluationList } from '#api/self-evaluation.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { useRemindEvaluations } from '../../api/self-evaluations.ts'
import { useMay } from '../../api/session.ts'
import { RemindListed } from '../../components/messages/remind-buttons.tsx'
import { useText } from '../../preferences/language.ts'

type Filter = Omit<Extract<RemindEvaluations, { readonly of: unknown }>['of'], 'waits'>
type Props = { readonly states: SelfEvaluationList['states']; readonly filter: Filter }

/** Nothing for those who may remind nobody. */
export function RemindAllSheets({ states, filter }: Props) {
  const text = useText(SELF_EVALUATION)
  const mayRemind = useMay()('self-evaluation.remind')
  const remind = useRemindEvaluations()
  if (!mayRemind) return null
  const isAsked = (state: keyof typeof states) => filter.state === undefined || filter.state === state
  const counted = (state: keyof typeof states) => (isAsked(state) ? states[state] : 0)
  return (
    <RemindListed
      name={text.listedSheets}
      home={counted('filling')}
      review={counted('checking') + counted('confirming')}
      send={({ comment, waits }) => remind.mutateAsync({ of: { ...filter, waits }, comment })}
    />
  )
}
