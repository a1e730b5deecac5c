/** The component library in our colours, sizes and language. */
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import { ConfigProvider, theme as algorithms, type ThemeConfig } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import type { Language } from '#text/language.ts'
import { LanguageHere, useLanguage } from './language.ts'
import { PALETTE, type Theme } from './palette.ts'
import { applyTheme, ThemeHere, useTheme } from './theme.ts'
import { useNarrow } from '../ui/narrow.ts'

const LOCALE: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en: enUS }

const DENSE = {
  fontSize: 14,
  sizeUnit: 4,
  sizeStep: 4,
  controlHeight: 30,
  controlHeightSM: 24,
  borderRadius: 4,
  // A spinner that fades out stays for good where the wait was shorter than the fade; and nothing here moves
  // to show where it went.
  motion: false,
  wireframe: false,
} as const

/** The library would dim our colours on dark: a button would be of another blue than a link that looks like one. */
const darkExactly: typeof algorithms.darkAlgorithm = (seed, map) => {
  const colour = PALETTE.dark
  return {
    ...algorithms.darkAlgorithm(seed, map),
    colorPrimary: colour.accent,
    colorPrimaryHover: colour['accent-strong'],
    colorPrimaryActive: colour['accent-strong'],
    colorInfo: colour.accent,
    colorLink: colour.accent,
    colorLinkHover: colour['accent-strong'],
    colorLinkActive: colour['accent-strong'],
    colorError: colour.error,
    colorWarning: colour.warning,
    colorSuccess: colour.good,
  }
}

/** A thumb is less exact than a mouse. */
const FOR_THUMBS = { controlHeight: 40, controlHeightSM: 40 } as const

function tokens(theme: Theme, isNarrow: boolean): ThemeConfig {
  const colour = PALETTE[theme]
  return {
    algorithm: theme === 'dark' ? darkExactly : algorithms.defaultAlgorithm,
    token: {
      ...DENSE,
      ...(isNarrow ? FOR_THUMBS : {}),
      fontFamily: 'inherit',
      colorPrimary: colour.accent,
      colorInfo: colour.accent,
      colorLink: colour.accent,
      colorLinkHover: colour['accent-strong'],
      colorError: colour.error,
      colorWarning: colour.warning,
      colorSuccess: colour.good,
      colorText: colour.ink,
      colorTextSecondary: colour['ink-2'],
      colorTextTertiary: colour['ink-3'],
      colorTextPlaceholder: colour['ink-3'],
      colorTextDescription: colour['ink-3'],
      colorBgContainer: colour.surface,
      colorBgElevated: colour.surface,
      colorBgLayout: colour.ground,
      colorBorder: colour['line-strong'],
      colorBorderSecondary: colour.line,
    },
    components: {
      Table: {
        fontSize: 13,
        headerBg: colour.sunken,
        headerColor: colour['ink-2'],
        cellPaddingBlockSM: 6,
        cellPaddingInlineSM: 10,
        rowHoverBg: colour.sunken,
        rowSelectedBg: colour['accent-weak'],
        rowSelectedHoverBg: colour['accent-weak'],
        headerSplitColor: 'transparent',
        bodySortBg: colour.surface,
        headerSortActiveBg: colour.sunken,
        headerSortHoverBg: colour.line,
      },
      Segmented: {
        trackBg: colour.line,
        itemColor: colour['ink-2'],
        itemSelectedBg: colour.surface,
        itemSelectedColor: colour['accent-strong'],
      },
      // The tick is on the accent.
      Checkbox: { colorWhite: colour['on-accent'] },
      Button: {
        primaryColor: colour['on-accent'],
        dangerColor: colour['on-accent'],
        primaryShadow: 'none',
        defaultShadow: 'none',
        contentFontSizeSM: 13,
      },
    },
  }
}

export function Components({ children }: { readonly children: ReactNode }) {
  const theme = useTheme()
  useLayoutEffect(() => applyTheme(theme), [theme])
  return <Library>{children}</Library>
}

/** The library alone, in the theme and the language that hold here. */
function Library({
  children,
  box,
}: {
  readonly children: ReactNode
  readonly box?: RefObject<HTMLElement | null>
}) {
  const theme = useTheme()
  const language = useLanguage()
  const isNarrow = useNarrow()
  return (
    <ConfigProvider
      theme={tokens(theme, isNarrow)}
      locale={LOCALE[language]}
      componentSize="medium"
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      // A long choice is read in whole: the list is as wide as it.
      popupMatchSelectWidth={false}
      {...(box && { getPopupContainer: () => box.current ?? document.body })}
    >
      {children}
    </ConfigProvider>
  )
}

type WithinProps = {
  readonly theme: Theme
  readonly language: Language
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A part of a page in a theme and a language of its own; what it opens is in them, too. */
export function Within({ theme, language, className, children }: WithinProps) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (box.current !== null) applyTheme(theme, box.current)
  }, [theme])
  return (
    <ThemeHere value={theme}>
      <LanguageHere value={language}>
        <div ref={box} lang={language} className={className}>
          <Library box={box}>{children}</Library>
        </div>
      </LanguageHere>
    </ThemeHere>
  )
}
