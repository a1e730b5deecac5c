/** What an answer is about. After a change all answers about its subjects are asked again. */
import type { Address, PathsByMethod } from '#api/addresses/all.ts'

/** Addresses that are about something else than their path says. */
const SUBJECTS = {
  '/api/delegations/:id': 'delegation',
  '/api/documents/:id/classified': 'classified',
  '/api/documents/:id/form': 'forms',
  '/api/documents/:id/review': 'reviews',
  '/api/findings/suggestions/preview': 'suggestions',
  '/api/jobs/:id': 'imports',
  '/api/jobs/:id/comparison': 'comparison',
  '/api/jobs/:id/form': 'forms',
  '/api/jobs/:id/source': 'forms',
  '/api/projects/:id/assessment': 'assessments',
  '/api/projects/:id/carried': 'years',
  '/api/projects/:id/filing': 'filings',
  '/api/projects/:id/filing/people': 'filings',
  '/api/projects/:id/last-result': 'results',
  '/api/projects/:id/open-rectifications': 'rectifications',
  '/api/policies/:policy/assessment': 'policies',
  '/api/projects/:id/policy': 'policies',
  '/api/projects/:id/related': 'projects',
  '/api/session/enrolment': 'enrolment',
  '/api/session/standing': 'standing',
  '/api/session/ways': 'sign-in-ways',
  '/api/statements/:id': 'drafts',
  '/api/statements/:id/filing': 'filings',
  '/api/statements/:id/filing/people': 'filings',
  '/api/statements/start': 'drafts',
  '/api/statements/tasks': 'statement-tasks',
  '/api/users/:id/sessions': 'sessions',
} as const satisfies { readonly [Path in PathOf<Address>]?: string }

type PathOf<A extends Address> = A extends `${string} ${infer Path}` ? Path : never
type Before<Text extends string> = Text extends `${infer Word}/${string}` ? Word : Text

/** The subject of a path, as {@link pathSubject} finds it. */
type SubjectOf<Path extends string> = Path extends keyof typeof SUBJECTS
  ? (typeof SUBJECTS)[Path]
  : Path extends `/api/${'projects' | 'statements'}/:id/${infer Part}`
    ? Before<Part>
    : Path extends `/api/${infer Rest}`
      ? Before<Rest>
      : never

/** Every subject there is: a word that is none does not compile. */
export type Subject = SubjectOf<PathsByMethod<'GET'> | keyof typeof SUBJECTS>

/**
 * `/api/reviews/:id` is about reviews; `/api/projects/:id/archive` is about the archive: what belongs to a
 * target or a text changes by itself.
 */
export function pathSubject<Path extends string>(path: Path): SubjectOf<Path> {
  const [, , first = '', id, part] = path.split('/')
  const ofOne = (first === 'projects' || first === 'statements') && id === ':id' ? part : undefined
  const other: { readonly [path: string]: string } = SUBJECTS
  return (other[path] ?? ofOne ?? first) as SubjectOf<Path>
}
