/** The names of types in src/core and src/api, by which the document of all addresses speaks of them. */
import { relative, sep } from 'node:path'
import { SymbolFlags, type Project, type Symbol, type Type } from 'typescript/unstable/sync'

/** A type that a file names: its name, the folders it lies in, what is said of it. */
export type Named = {
  readonly name: string
  /** `filing/filings`, without the layer. */
  readonly place: string
  readonly layer: string
  readonly says: string
}

/** Says how a type is named; null for one that no file of ours names. */
export type Names = (type: Type) => Named | null

const OURS = /\/src\/(core|api)\//

/** What a union is made of, whatever it is called: `'a' | 'b'` is written in several places. */
export function membersOf(type: Type): string | null {
  if (!type.isUnionType()) return null
  const members = type
    .getTypes()
    .map((one) => (one.isLiteralType() ? JSON.stringify(one.value) : `#${one.id}`))
  return members.toSorted().join(' ')
}

function namedBy(symbol: Symbol, project: Project, root: string): Named | null {
  const path = symbol.declarations[0]?.path
  if (path === undefined || !OURS.test(path)) return null
  const [, layer = '', ...folders] = relative(root, path).split(sep)
  return {
    name: symbol.name,
    place: folders.join('/').replace(/\.ts$/, ''),
    layer,
    says: project.checker.getDocumentationCommentOfSymbol(symbol),
  }
}

const isNamedType = ({ flags }: Symbol) => (flags & (SymbolFlags.TypeAlias | SymbolFlags.Interface)) !== 0

/** Types that a file exports, by themselves and by what they are made of. */
function exportedTypes(project: Project): (readonly [Symbol, Type])[] {
  const { checker, program } = project
  return program
    .getSourceFileNames()
    .filter((file) => OURS.test(file))
    .toSorted()
    .flatMap((file) => {
      const source = program.getSourceFile(file)
      const module = source === undefined ? undefined : checker.getSymbolAtLocation(source)
      return module === undefined ? [] : checker.getExportsOfModule(module)
    })
    .filter(isNamedType)
    .map((symbol) => [symbol, checker.getDeclaredTypeOfSymbol(symbol)] as const)
}

/** The names of the types of a project. */
export function namesOf(project: Project, root: string): Names {
  const byType = new Map<number, Named>()
  const byMembers = new Map<string, Named | null>()
  for (const [symbol, type] of exportedTypes(project)) {
    const named = namedBy(symbol, project, root)
    if (named === null || type.getAliasTypeArguments().length > 0) continue
    if (!byType.has(type.id)) byType.set(type.id, named)
    const members = membersOf(type)
    // Two names for the same members: neither may be meant.
    if (members !== null) byMembers.set(members, byMembers.has(members) ? null : named)
  }
  const ownName = (type: Type) => {
    const symbol = type.getAliasSymbol() ?? (type.isClassOrInterface() ? type.getSymbol() : undefined)
    const generic = type.getAliasTypeArguments().length > 0
    return symbol === undefined || generic ? null : namedBy(symbol, project, root)
  }
  return (type) => {
    const members = membersOf(type)
    return (
      ownName(type) ?? byType.get(type.id) ?? (members === null ? null : (byMembers.get(members) ?? null))
    )
  }
}
