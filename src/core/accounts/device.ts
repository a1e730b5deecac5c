/**
 * Which browser on which system a session was begun with, as far as the browser says so itself. Names are the
 * makers' own.
 */

export type Device = { readonly browser: string | null; readonly system: string | null }

/** The first that fits: browsers built on another name it, too. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b360SE\b|\b360EE\b|QihooBrowser|QHBrowser/, '360'],
  [/\bQQBrowser\//, 'QQ'],
  [/MicroMessenger\//, '微信'],
  [/\bUOSBrowser|\bUOS\b.*Browser/, 'UOS Browser'],
  [/\bQaxbrowser\b/i, '奇安信'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bOPR\//, 'Opera'],
  [/Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/\bUOS\b|\bDeepin\b/i, '统信 UOS'],
  [/Kylin/i, '麒麟'],
  [/Linux/, 'Linux'],
]

/** @param agent the User-Agent header; '' where there was none */
export function parseDevice(agent: string): Device {
  const find = (names: typeof BROWSERS) => names.find(([pattern]) => pattern.test(agent))?.[1] ?? null
  return { browser: find(BROWSERS), system: find(SYSTEMS) }
}
