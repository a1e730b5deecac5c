/** Marks and figures in their states. */
import type { ReactNode } from 'react'
import { GRADES } from '#core/kernel/grade.ts'
import { SEVERITIES } from '#core/kernel/finding.ts'
import { LIGHTS } from '#core/monitoring/light.ts'
import { PARTS } from '#text/interface/parts.ts'
import { DueMark } from '../../components/filing/due-mark.tsx'
import { CodeMark } from '../../components/paper/code-mark.tsx'
import { PlanSpark } from '../../components/paper/plan-spark.tsx'
import { useText } from '../../preferences/language.ts'
import { Count } from '../../ui/count.tsx'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { LightBar, LightCounts, LightMark } from '../../ui/light-mark.tsx'
import { Money } from '../../ui/money.tsx'
import { ScoreMark } from '../../ui/score.tsx'
import { SeverityBar } from '../../ui/severity-bar.tsx'
import { SeverityCountsMark, SeverityMark } from '../../ui/severity.tsx'
import { ShareBar } from '../../ui/share-bar.tsx'
import { WithTerm } from '../../ui/term.tsx'
import { dueIn } from './examples.ts'
import { State } from './part.tsx'
import styles from './parts.module.css'

const FOUND = { error: 21, warning: 76, advice: 144 }
const NOTHING = { error: 0, warning: 0, advice: 0 }

export function SeverityStates() {
  return (
    <>
      <State name="plain">
        <Row of={SEVERITIES.map((one) => [one, <SeverityMark key={one} severity={one} />])} />
      </State>
      <State name="signOnly">
        <Row of={SEVERITIES.map((one) => [one, <SeverityMark key={one} severity={one} word={false} />])} />
      </State>
      <State name="counted">
        <SeverityCountsMark counts={FOUND} />
      </State>
      <State name="noneCounted">
        <SeverityCountsMark counts={NOTHING} />
      </State>
      <State name="bar" wide>
        <SeverityBar counts={FOUND} />
      </State>
      <State name="onScale" wide>
        <SeverityBar counts={{ error: 8, warning: 30, advice: 52 }} scale={241} />
      </State>
    </>
  )
}

const LIT = { red: 3, yellow: 12, green: 85, none: 4 }

export function LightStates() {
  return (
    <>
      <State name="plain">
        <Row of={LIGHTS.map((one) => [one, <LightMark key={one} light={one} />])} />
      </State>
      <State name="signOnly">
        <Row of={LIGHTS.map((one) => [one, <LightMark key={one} light={one} word={false} />])} />
      </State>
      <State name="counted">
        <LightCounts counts={LIT} />
      </State>
      <State name="noneCounted">
        <LightCounts counts={{ red: 0, yellow: 0, green: 0, none: 0 }} />
      </State>
      <State name="bar" wide>
        <LightBar counts={LIT} />
      </State>
    </>
  )
}

export function GradeStates() {
  const grades = [...GRADES, null]
  return (
    <>
      <State name="ofSheet">
        <Row of={grades.map((one) => [String(one), <GradeMark key={one} grade={one} />])} />
      </State>
      <State name="ofItem">
        <Row of={grades.map((one) => [String(one), <GradeMark key={one} grade={one} of="item" />])} />
      </State>
      <State name="large">
        <Row of={GRADES.map((one) => [one, <GradeMark key={one} grade={one} large />])} />
      </State>
      <State name="allJudged">
        <ScoreMark score={92.5} judged={100} grade="优" />
      </State>
      <State name="partJudged">
        <ScoreMark score={48} judged={62} grade="中" />
        <ScoreMark score={87.5} judged={90} grade="良" byPoints="优" />
      </State>
      <State name="noneCounted">
        <ScoreMark score={6} judged={10} grade={null} />
      </State>
    </>
  )
}

export function MoneyStates() {
  return (
    <>
      <State name="plain">
        <Money amount="1250000000" />
      </State>
      <State name="withUnit">
        <Money amount="1250000000" unit />
      </State>
      <State name="rounded">
        <Money amount="17425282000" />
      </State>
      <State name="exact">
        <Money amount="17425282000" exact />
      </State>
      <State name="minus">
        <Money amount="-86250000" />
      </State>
      <State name="zero">
        <Money amount="0" dashed />
      </State>
      <State name="notThere">
        <Money amount={null} />
      </State>
      <State name="count">
        <Count of={48} />
      </State>
      <State name="noneCounted">
        <Count of={0} />
      </State>
    </>
  )
}

export function ShareStates() {
  return (
    <>
      <State name="wide" wide>
        <ShareBar parts={[{ tone: 'accent', amount: 68 }]} whole={100} />
      </State>
      <State name="inLine">
        68%
        <ShareBar parts={[{ tone: 'good', amount: 68 }]} whole={100} size="small" />
      </State>
      <State name="thin">
        <ShareBar parts={[{ tone: 'accent', amount: 41.3 }]} whole={100} size="thin" />
      </State>
      <State name="over">
        <ShareBar parts={[{ tone: 'error', amount: 100 }]} whole={100} size="thin" />
      </State>
      <State name="noneCounted">
        <ShareBar parts={[]} whole={100} size="thin" />
      </State>
    </>
  )
}

export function DueStates() {
  return (
    <>
      <State name="over">
        <DueMark due={dueIn(-3)} />
      </State>
      <State name="soon">
        <DueMark due={dueIn(2)} />
      </State>
      <State name="later">
        <DueMark due={dueIn(40)} />
      </State>
    </>
  )
}

export function CodeStates() {
  return (
    <>
      <State name="fits">
        <CodeMark code="13020225P008911100023" />
      </State>
      <State name="differs">
        <CodeMark code="13020225P008911100024" />
      </State>
      <State name="notThere">
        <CodeMark code={null} />
      </State>
    </>
  )
}

const BUDGET = { total: '1250', fiscal: '1250', other: '0' }

export function PlanStates() {
  const plan = (march: string | null, june: string | null, october: string | null, december: string) => ({
    budget: BUDGET,
    plan: { measure: 'percent' as const, march, june, october, december },
  })
  return (
    <>
      <State name="even">
        <PlanSpark project={plan('25', '50', '80', '100')} />
      </State>
      <State name="late">
        <PlanSpark project={plan('0', '5', '10', '100')} />
      </State>
      <State name="blank">
        <PlanSpark project={plan(null, null, '60', '100')} />
      </State>
    </>
  )
}

export function TermStates() {
  const text = useText(PARTS)
  return (
    <State name="closed">
      <WithTerm id="double-watch" of={text.watch}>
        {text.watch}
      </WithTerm>
    </State>
  )
}

function Row({ of }: { readonly of: readonly (readonly [string, ReactNode])[] }) {
  return (
    <span className={styles.row}>
      {of.map(([key, one]) => (
        <span key={key}>{one}</span>
      ))}
    </span>
  )
}
