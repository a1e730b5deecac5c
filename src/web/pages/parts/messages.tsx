/** What is done, and what is said of it, in their states. */
import { Button } from 'antd'
import { COMMON } from '#text/interface/common.ts'
import { PARTS } from '#text/interface/parts.ts'
import { ApiError, NOT_REACHED } from '../../api/api-error.ts'
import { EmptyList } from '../../lists/empty-list.tsx'
import { paths } from '../../paths.ts'
import { problemText } from '../../ui/problem-text.ts'
import { useText } from '../../preferences/language.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Callout } from '../../ui/callout.tsx'
import { ExportButton } from '../../ui/export-menu.tsx'
import { notify } from '../../ui/notices.tsx'
import { ProgressBar } from '../../ui/progress.tsx'
import { EmptyState, ErrorState, Waiting } from '../../ui/states.tsx'
import { State } from './part.tsx'
import styles from './parts.module.css'

export function ButtonStates() {
  const text = useText(PARTS)
  return (
    <>
      <State name="primary">
        <Button type="primary">{text.sendIn}</Button>
      </State>
      <State name="quiet">
        <Button>{text.edit}</Button>
      </State>
      <State name="danger">
        <Button danger>{text.giveBack}</Button>
      </State>
      <State name="small">
        <Button size="small">{text.edit}</Button>
      </State>
      <State name="asWords">
        <Button type="link">{text.edit}</Button>
      </State>
      <State name="pressed">
        <Button aria-pressed type="primary" ghost>
          {text.edit}
        </Button>
      </State>
      <State name="disabled">
        <Button disabled>{text.edit}</Button>
      </State>
      <State name="busy">
        <Button type="primary" loading>
          {text.sendIn}
        </Button>
      </State>
    </>
  )
}

export function ButtonLinkStates() {
  const text = useText(PARTS)
  const here = paths.parts()
  return (
    <>
      <State name="primary">
        <ButtonLink to={here} kind="primary">
          {text.toTargets}
        </ButtonLink>
      </State>
      <State name="quiet">
        <ButtonLink to={here}>{text.toTargets}</ButtonLink>
      </State>
      <State name="small">
        <ButtonLink to={here} size="small">
          {text.edit}
        </ButtonLink>
      </State>
    </>
  )
}

/** Files of nothing: no server is asked. */
const EMPTY_FILE = 'data:text/plain,'

export function ExportStates() {
  return (
    <>
      <State name="primary">
        <ExportButton address={() => EMPTY_FILE} />
      </State>
      <State name="quiet">
        <ExportButton address={() => EMPTY_FILE} quiet />
      </State>
      <State name="disabled">
        <ExportButton address={() => EMPTY_FILE} disabled />
      </State>
    </>
  )
}

export function CalloutStates() {
  const text = useText(PARTS)
  return (
    <>
      <State name="failed" wide>
        <Callout kind="error">{text.notSavedWords}</Callout>
      </State>
      <State name="warning" wide>
        <Callout kind="warning">{text.warningWords}</Callout>
      </State>
      <State name="good" wide>
        <Callout kind="good">{text.goodWords}</Callout>
      </State>
      <State name="note" wide>
        <Callout kind="note">{text.noteWords}</Callout>
      </State>
      <State name="withAction" wide>
        <Callout kind="warning" action={<Button size="small">{text.edit}</Button>}>
          {text.warningWords}
        </Callout>
      </State>
    </>
  )
}

export function EmptyStates() {
  const text = useText(PARTS)
  const words = {
    none: text.emptyTitle,
    noneWords: text.emptyWords,
    noMatch: text.noMatch,
    noMatchWords: text.noMatchWords,
  }
  return (
    <>
      <State name="nothingYet" wide>
        <EmptyList isNarrowed={false} text={words} />
      </State>
      <State name="noMatch" wide>
        <EmptyList isNarrowed text={words} />
      </State>
      <State name="withAction" wide>
        <EmptyState
          title={text.emptyTitle}
          action={
            <ButtonLink to={paths.parts()} kind="primary">
              {text.toTargets}
            </ButtonLink>
          }
        >
          {text.emptyWords}
        </EmptyState>
      </State>
    </>
  )
}

const AWAY = new ApiError(0, { code: NOT_REACHED, values: {} })
const REFUSED = new ApiError(403, { code: 'not-allowed', values: {} }, problemText)

export function ErrorStates() {
  return (
    <>
      <State name="notReached" wide>
        <ErrorState error={AWAY} onRetry={() => undefined} />
      </State>
      <State name="refused" wide>
        <ErrorState error={REFUSED} />
      </State>
    </>
  )
}

export function WaitingStates() {
  const text = useText(PARTS)
  return (
    <>
      <State name="loading" wide>
        <div data-example>
          <Waiting />
        </div>
      </State>
      <State name="begun" wide>
        <ProgressBar percent={4} label={text.exporting} />
      </State>
      <State name="half" wide>
        <ProgressBar percent={62} label={text.exporting} />
      </State>
    </>
  )
}

/** Notices are in the look of the page, above at its middle. */
export function NoticeStates() {
  const text = useText(PARTS)
  const { retry } = useText(COMMON)
  const undo = { label: text.undo, onPress: () => notify(text.undone) }
  const button = (onClick: () => void) => <Button onClick={onClick}>{text.show}</Button>
  return (
    <div className={styles.row}>
      <State name="good">{button(() => notify(text.savedWords))}</State>
      <State name="failed">{button(() => notify(text.notSavedWords, 'error'))}</State>
      <State name="withAction">{button(() => notify(text.savedWords, 'good', undo))}</State>
      <State name="notReached">
        {button(() =>
          notify(text.notSavedWords, 'error', { label: retry, onPress: () => notify(text.savedWords) }),
        )}
      </State>
    </div>
  )
}
