/**
 * Places of the application: a few areas, each with its pages as tabs. A page says in the tree of pages
 * (routes.tsx, `handle`) where it belongs; menu, tabs and search read it from there.
 */
import { createContext, useContext } from 'react'
import { useLocation, type RouteObject } from 'react-router'
import type { Action } from '#core/kernel/allows.ts'
import type { Language } from '#text/language.ts'
import { useMay } from '../api/session.ts'

/** In the order of the menu, which is that of the year. */
export const AREAS = [
  'desk',
  'targets',
  'review',
  'monitoring',
  'evaluation',
  'results',
  'statistics',
  'reference',
  'system',
] as const
export type Area = (typeof AREAS)[number]

/**
 * Areas that only those have who do this work; for the others its pages are part of another one. 系统管理 is in
 * the person's menu alone.
 */
const PART_OF: { readonly [area in Area]?: { readonly area: Area; readonly unless: Action } } = {
  review: { area: 'targets', unless: 'review.write' },
  reference: { area: 'statistics', unless: 'rule-set.manage' },
}

export type Place = {
  readonly area: Area
  readonly title: { readonly [language in Language]: string }
  /** What a person may do who sees it; one of several suffices. */
  readonly actions: readonly Action[]
  /** Who may do this has another place for it. */
  readonly unless?: Action
}

/** A place and its address. */
export type Tab = Place & { readonly to: string }

/** What the tree of pages says of a page that is a place: `handle: place('results', ARCHIVE.title, …)`. */
export function place(area: Area, title: Place['title'], ...actions: readonly Action[]) {
  return { place: { area, title, actions } satisfies Place }
}

/** A place of those alone who may not do something: the others have another place for it. */
export function placeUnless(unless: Action, { place: of }: ReturnType<typeof place>) {
  return { place: { ...of, unless } satisfies Place }
}

/** What the tree says of a page of one thing that shows the tabs of its area all the same. */
export const WITH_TABS = { tabs: true } as const

/** Whether the tabs of the area stand above a page: above places, and where the tree says so. */
export function showsTabs(handle: unknown): boolean {
  return isPlace(handle) || handle === WITH_TABS
}

/** Every place in a tree of pages, in its order. */
export function placesIn(routes: readonly RouteObject[]): Tab[] {
  return routes.flatMap(({ path, handle, children }) => [
    ...(path !== undefined && isPlace(handle) ? [{ ...handle.place, to: plainAddress(path) }] : []),
    ...placesIn(children ?? []),
  ])
}

/** Whether what a page says of itself is that it is a place. */
export function isPlace(handle: unknown): handle is ReturnType<typeof place> {
  return typeof handle === 'object' && handle !== null && 'place' in handle
}

/** Without the parts that may be left out. */
function plainAddress(path: string): string {
  return path.replace(/\/:\w+\?/g, '')
}

/** All of them, given once around the pages. */
export const PlacesContext = createContext<readonly Tab[]>([])

export type AreaTabs = { readonly area: Area; readonly tabs: readonly Tab[] }

/** The areas with the tabs that a person sees who may do this, in the order of the menu. */
export function areasFor(places: readonly Tab[], may: (action: Action) => boolean): AreaTabs[] {
  const seen = places.filter(
    ({ actions, unless }) => actions.some((action) => may(action)) && (unless === undefined || !may(unless)),
  )
  const areaOf = ({ area }: Tab): Area => {
    const part = PART_OF[area]
    return part === undefined || may(part.unless) ? area : part.area
  }
  return AREAS.map((area) => ({ area, tabs: seen.filter((tab) => areaOf(tab) === area) })).filter(
    ({ tabs }) => tabs.length > 0,
  )
}

/** Those of the signed-in person. */
export function useAreas(): AreaTabs[] {
  return areasFor(useContext(PlacesContext), useMay())
}

/** The area of the page that is shown; undefined of a page that is in none. */
export function useArea(): Area | undefined {
  const { pathname } = useLocation()
  return tabAt(useContext(PlacesContext), pathname)?.area
}

/** Pages of one thing that belong to another place than their address says. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/^\/projects\/[^/]+\/assessment$/, '/assessments'],
  [/^\/policies\//, '/policies'],
  [/^\/projects\/[^/]+\/archive$/, '/results/archives'],
  [/^\/imports\//, '/documents'],
  [/^\/delegations\//, '/filings'],
]

/** The tab that a page belongs to: the one whose address its own begins with, the longest of them. */
export function tabAt(tabs: readonly Tab[], pathname: string): Tab | undefined {
  const elsewhere = ELSEWHERE.find(([page]) => page.test(pathname))?.[1]
  return tabs
    .filter(({ to }) =>
      elsewhere === undefined
        ? pathname === to || (to !== '/' && pathname.startsWith(`${to}/`))
        : to === elsewhere,
    )
    .toSorted((a, b) => b.to.length - a.to.length)[0]
}
