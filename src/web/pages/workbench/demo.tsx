/** The demonstration: one press loads the sample documents, one removes them. */
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

/** On an empty database. */
export function DemoOffer() {
  const text = useText(WORKBENCH)
  const load = useLoadDemo()
  const refused = useErrorText(load.error)
  const [ids, setIds] = useState<readonly string[]>([])
  const jobs = useJobs().data?.rows.filter(({ id }) => ids.includes(id)) ?? []
  const done = jobs.filter((job) => isOver(job)).length
  const percent = ids.length === 0 ? 0 : jobs.reduce((sum, { progress }) => sum + progress, 0) / ids.length
  const busy = load.isPending || (ids.length > 0 && done < ids.length)
  return (
    <section className={`panel ${styles.demo}`}>
      <div className={styles.demoWords}>
        <h2>{text.demoOffer}</h2>
        <p>
          {busy && ids.length > 0 ? <output>{text.demoLoading(done, ids.length)}</output> : text.demoWords}
        </p>
        {busy ? <ProgressBar percent={percent} label={text.demoLoading(done, ids.length)} /> : null}
        {load.isError ? <Callout kind="error">{refused}</Callout> : null}
      </div>
      <Button loading={busy} onClick={() => whenDone(load.mutateAsync(), (started) => setIds(started.jobs))}>
        {text.demoLoad}
      </Button>
    </section>
  )
}

/** While the demonstration is loaded. */
export function DemoNote() {
  const text = useText(WORKBENCH)
  const may = useMay()
  const remove = useRemoveDemo()
  const refused = useErrorText(remove.error)
  return (
    <section className={`panel ${styles.demo}`}>
      <div className={styles.demoWords}>
        <h2>{text.demoLoaded}</h2>
        <p>{text.demoLoadedWords}</p>
        {remove.isError ? <Callout kind="error">{refused}</Callout> : null}
      </div>
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
