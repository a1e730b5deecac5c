/** One part of the interface with its states, in the looks that the page shows. */
import { createContext, useContext, type ComponentType, type ReactNode } from 'react'
import type { Language } from '#text/language.ts'
import { PARTS } from '#text/interface/parts.ts'
import { Within } from '../../preferences/components.tsx'
import { useText } from '../../preferences/language.ts'
import type { Theme } from '../../preferences/palette.ts'
import styles from './parts.module.css'

export type Looks = { readonly themes: readonly Theme[]; readonly language: Language }
export const LooksContext = createContext<Looks>({ themes: ['light'], language: 'zh-CN' })

export type PartName = keyof typeof PARTS
export type PartEntry = {
  readonly name: PartName
  /** Where it is, under src/web. */
  readonly file: string
  readonly States: ComponentType
  /** Its examples are as wide as the page: the looks are one below the other. */
  readonly isWide?: boolean
}

export function Part({ name, file, States, isWide = false }: PartEntry) {
  const text = useText(PARTS)
  const { themes, language } = useContext(LooksContext)
  const title = text[name] as string
  return (
    <section className={styles.part} aria-label={title} id={name}>
      <header className={styles.partHead}>
        <h3>{title}</h3>
        <code className={styles.file}>{file}</code>
      </header>
      <div className={isWide || themes.length === 1 ? styles.wide : styles.panes}>
        {themes.map((theme) => (
          <Within key={theme} theme={theme} language={language} className={styles.pane}>
            <States />
          </Within>
        ))}
      </div>
    </section>
  )
}

/** A state with its name above it. @param wide as wide as there is room */
export function State({
  name,
  wide = false,
  children,
}: {
  readonly name: PartName
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  const text = useText(PARTS)
  return (
    <div className={wide ? styles.stateWide : styles.state}>
      <span className={styles.stateName}>{text[name] as string}</span>
      <div>{children}</div>
    </div>
  )
}
