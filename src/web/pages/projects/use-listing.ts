/** Which findings of a project are listed beside its paper, and which of them is looked at. */
import { useCallback, useMemo, useState } from 'react'
import { SEVERITIES, type Severity } from '#core/kernel/finding.ts'
import type { FindingState } from '#core/findings/life.ts'
import { findingsScreen, type Screen } from '#core/findings/screen.ts'
import { STAYING } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { inReadingOrder } from '../../components/paper/place.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import type { LivingFinding } from '#core/findings/rows.ts'

/** Open and disputed findings are shown together: both count. */
export const SHOWN_FINDING_STATES = ['open', 'waived', 'fixed'] as const satisfies readonly FindingState[]
export type ShownState = (typeof SHOWN_FINDING_STATES)[number]

export type FindingListing = {
  readonly shown: ReadonlySet<Severity>
  readonly onShow: (shown: ReadonlySet<Severity>) => void
  readonly state: ShownState
  readonly onState: (state: ShownState) => void
  /** The open ones of the chosen severities: they are marked on the paper. */
  readonly open: readonly LivingFinding[]
  /** Those of the chosen state and severities, or of them what is read first, in the order of the paper. */
  readonly findings: readonly LivingFinding[]
  /** What is read first and what is behind it; null where all are settled. */
  readonly screen: Screen<LivingFinding> | null
  /** Whether only the first screen is listed. */
  readonly folded: boolean
  readonly onWhole: (whole: boolean) => void
  readonly selected: LivingFinding | null
  readonly onSelect: (finding: LivingFinding | null) => void
}

export function useListing({ project, findings, settled }: OpenedProject): FindingListing {
  const [shown, onShow] = useState<ReadonlySet<Severity>>(new Set(SEVERITIES))
  const [state, onState] = useState<ShownState>('open')
  const open = useMemo(
    () => inReadingOrder(findings, project.order).filter(({ severity }) => shown.has(severity)),
    [findings, project.order, shown],
  )
  const screen = useMemo(
    () =>
      findingsScreen(
        findings.filter(({ severity }) => shown.has(severity)),
        project.order,
      ),
    [findings, project.order, shown],
  )
  const ofState =
    state === 'open'
      ? open
      : inReadingOrder(
          settled.filter((finding) => finding.state === state),
          project.order,
        )
  const [selected, onSelect] = useSelected(ofState)
  const [whole, setWhole] = useState(false)
  // A finding behind the first screen, chosen on the paper or by its address, is shown among all.
  const folded = state === 'open' && !whole && (selected === null || screen.first.includes(selected))
  const onWhole = (all: boolean) => {
    setWhole(all)
    const [first] = screen.first
    if (!all && first !== undefined && selected !== null && !screen.first.includes(selected)) onSelect(first)
  }
  return {
    shown,
    onShow,
    state,
    onState,
    open,
    findings: folded ? inReadingOrder(screen.first, project.order) : ofState,
    screen: state === 'open' ? screen : null,
    folded,
    onWhole,
    selected,
    onSelect,
  }
}

/**
 * The finding the address names; choosing another changes the address in place, so that back leaves the page.
 */
function useSelected(
  findings: readonly LivingFinding[],
): readonly [LivingFinding | null, (finding: LivingFinding | null) => void] {
  const [parameters, setParameters] = useAddress()
  const id = parameters.get('finding')
  const selected = findings.find((finding) => finding.id === id) ?? null
  const select = useCallback(
    (finding: LivingFinding | null) => {
      if (finding === null) return
      setParameters((now) => {
        now.set('finding', finding.id)
        return now
      }, STAYING)
    },
    [setParameters],
  )
  return [selected, select]
}
