/** The demonstration: one press loads the sample documents, one removes all of it. */
import { useState } from 'react'
import { Button } from 'antd'
import { WORKBENCH } from '#text/interface/workbench.ts'
import { whenDone } from '../../api/when-done.ts'
import { useLoadDemo, useRemoveDemo } from '../../api/administration.ts'
import { isOver } from '../../api/job-list.ts'
import { useJobs } from '../../api/jobs.ts'
import { useMay } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { ProgressBar } from '../../ui/progress.tsx'
import styles from '../../ui/workbench.module.css'

/** The samples on their way: how many are read of how many. */
function useSamples() {
  const load = useLoadDemo()
  const refused = useErrorText(load.error)
  const [ids, setIds] = useState<readonly string[]>([])
  const jobs = useJobs().data?.rows.filter(({ id }) => ids.includes(id)) ?? []
  const done = jobs.filter((job) => isOver(job)).length
  return {
    all: ids.length,
    done,
    percent: ids.length === 0 ? 0 : jobs.reduce((sum, { progress }) => sum + progress, 0) / ids.length,
    busy: load.isPending || (ids.length > 0 && done < ids.length),
    refused: load.isError ? refused : null,
    begin: (onNone: () => void) =>
      whenDone(load.mutateAsync(), (started) => {
        setIds(started.jobs)
        if (started.jobs.length === 0) onNone()
      }),
  }
}

function Coming({ done, all, percent }: Pick<ReturnType<typeof useSamples>, 'done' | 'all' | 'percent'>) {
  const text = useText(WORKBENCH)
  return <ProgressBar percent={percent} label={text.demoLoading(done, all)} />
}

/** On an empty database. */
export function DemoOffer() {
  const text = useText(WORKBENCH)
  const samples = useSamples()
  const { busy, all, done, refused } = samples
  return (
    <section className={`panel ${styles.demo}`}>
      <div className={styles.demoWords}>
        <h2>{text.demoOffer}</h2>
        <p>{busy && all > 0 ? <output>{text.demoLoading(done, all)}</output> : text.demoWords}</p>
        {busy ? <Coming {...samples} /> : null}
        {refused === null ? null : <Callout kind="error">{refused}</Callout>}
      </div>
      <Button loading={busy} onClick={() => samples.begin(() => notify(text.demoThere))}>
        {text.demoLoad}
      </Button>
    </section>
  )
}

/** While the demonstration is loaded. The samples are of other places: who wants them beside it asks for them. */
export function DemoNote() {
  const text = useText(WORKBENCH)
  const may = useMay()
  const remove = useRemoveDemo()
  const failed = useErrorText(remove.error)
  const samples = useSamples()
  const { busy, all, done, refused } = samples
  return (
    <section className={`panel ${styles.demo}`}>
      <div className={styles.demoWords}>
        <h2>{text.demoLoaded}</h2>
        <p>
          {busy && all > 0 ? <output>{text.demoLoading(done, all)}</output> : text.demoLoadedWords}
          {!busy && may('demo.load') ? text.demoOthers : null}
        </p>
        {busy ? <Coming {...samples} /> : null}
        {refused === null ? null : <Callout kind="error">{refused}</Callout>}
        {remove.isError ? <Callout kind="error">{failed}</Callout> : null}
      </div>
      {may('demo.load') ? (
        <Button loading={busy} onClick={() => samples.begin(() => notify(text.demoThere))}>
          {text.demoLoad}
        </Button>
      ) : null}
      {may('demo.remove') ? (
        <Button
          loading={remove.isPending}
          onClick={() => whenDone(remove.mutateAsync(), () => notify(text.demoRemoved))}
        >
          {text.demoRemove}
        </Button>
      ) : null}
    </section>
  )
}
