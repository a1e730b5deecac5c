/** What JSON makes of a type, as a JSON Schema (2020-12). */
import { ElementFlags, SignatureKind, SymbolFlags, TypeFlags } from 'typescript/unstable/sync'
import type { Checker, Symbol, TupleType, Type, TypeReference } from 'typescript/unstable/sync'
import { membersOf, type Named, type Names } from './names.ts'
import { joined, type Schema } from './schema.ts'

/** What is known while types are described. */
export type Desk = {
  readonly checker: Checker
  readonly nameOf: Names
  /** Types with a name, by the file and the name: the schema comes later, for a type may hold itself. */
  readonly named: Map<string, { readonly named: Named; schema: Schema }>
  /** Types without a name that are being described: one that holds itself would never end. */
  readonly open: Set<number>
}

export function openDesk(checker: Checker, nameOf: Names): Desk {
  return { checker, nameOf, named: new Map(), open: new Set() }
}

const MISSING = TypeFlags.Undefined | TypeFlags.Void
const has = (type: Type, flags: TypeFlags) => (type.flags & flags) !== 0
const isNothing = (type: Type) => has(type, MISSING | TypeFlags.Null)

/** The words of a comment as one line, without the brackets of links. */
function saying(says: string): Schema {
  const description = says
    .replaceAll(/\{@link ([^}]+)\}/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return description === '' ? {} : { description }
}

/**
 * The schema of a type; of one with a name, a reference to it, of which the desk keeps the schema.
 * @param place where the type is met, for what is said when it cannot be sent
 */
export function describe(desk: Desk, type: Type, place: string): Schema {
  const named = deservesName(desk, type) ? desk.nameOf(type) : null
  if (named === null) return outline(desk, type, place)
  const key = `${named.layer}/${named.place}/${named.name}`
  if (!desk.named.has(key)) {
    const kept = { named, schema: {} }
    desk.named.set(key, kept)
    kept.schema = { ...saying(named.says), ...outline(desk, type, place) }
  }
  return { $ref: key }
}

function deservesName({ checker }: Desk, type: Type): boolean {
  if (type.isUnionType()) return !has(type, TypeFlags.Boolean) && !type.getTypes().some(isNothing)
  return has(type, TypeFlags.Object | TypeFlags.Intersection) && !checker.isArrayType(type)
}

function primitive(type: Type): Schema | null {
  if (has(type, TypeFlags.Any | TypeFlags.Unknown)) return {}
  if (has(type, TypeFlags.String | TypeFlags.TemplateLiteral)) return { type: 'string' }
  if (has(type, TypeFlags.Number)) return { type: 'number' }
  if (has(type, TypeFlags.Boolean)) return { type: 'boolean' }
  if (has(type, TypeFlags.Null)) return { type: 'null' }
  if (has(type, TypeFlags.NonPrimitive)) return { type: 'object' }
  const isText = type.isLiteralType() && !has(type, TypeFlags.BigIntLiteral)
  return isText ? { const: type.value } : null
}

/** The text or number in a branded one. */
function unbranded(type: Type): Schema | null {
  if (!type.isIntersectionType()) return null
  const parts = type.getTypes().map(primitive)
  return parts.find((part) => part !== null && 'type' in part) ?? null
}

function outline(desk: Desk, type: Type, place: string): Schema {
  const simple = primitive(type) ?? unbranded(type)
  if (simple !== null) return simple
  if (type.isUnionType()) return union(desk, type, place)
  if (!has(type, TypeFlags.Object | TypeFlags.Intersection))
    throw new Error(`${place}: ${desk.checker.typeToString(type)} cannot be sent as JSON`)
  if (desk.open.has(type.id)) throw new Error(`${place}: a type that holds itself needs a name`)
  desk.open.add(type.id)
  const schema = structure(desk, type, place)
  desk.open.delete(type.id)
  return schema
}

/** One of several; of `State | null` the name of the first is kept. */
function union(desk: Desk, type: Type, place: string): Schema {
  const members = type.isUnionType() ? type.getTypes() : []
  const present = members.filter((one) => !has(one, MISSING))
  const something = desk.checker.getNonNullableType(type)
  const isSmaller = something !== undefined && members.some(isNothing) && deservesName(desk, something)
  if (!isSmaller || membersOf(something) === null || desk.nameOf(something) === null)
    return joined(present.map((one) => describe(desk, one, place)))
  const isNull = present.some((one) => has(one, TypeFlags.Null))
  return joined([describe(desk, something, place), ...(isNull ? [{ type: 'null' }] : [])])
}

function structure(desk: Desk, type: Type, place: string): Schema {
  const { checker } = desk
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as TypeReference)
    return { type: 'array', ...(item && { items: describe(desk, item, `${place}[]`) }) }
  }
  if (type.isTypeReference()) {
    const target = type.getTarget()
    if (target.isTupleType()) return tuple(desk, type, target, place)
  }
  if (type.getSymbol()?.name === 'Date') return { type: 'string' }
  if (checker.getSignaturesOfType(type, SignatureKind.Call).length > 0)
    throw new Error(`${place} is a function, which JSON has not`)
  return fields(desk, type, place)
}

function fields(desk: Desk, type: Type, place: string): Schema {
  const found = desk.checker
    .getPropertiesOfType(type)
    .map((property) => field(desk, property, `${place}.${property.name}`))
  const required = found.flatMap(({ name, optional }) => (optional ? [] : [name]))
  const others = desk.checker
    .getIndexInfosOfType(type)
    .map(({ valueType }) => describe(desk, valueType, `${place}.*`))
  return {
    type: 'object',
    ...(found.length > 0 && {
      properties: Object.fromEntries(found.map(({ name, schema }) => [name, schema])),
    }),
    ...(required.length > 0 && { required }),
    ...(others.length > 0 && { additionalProperties: joined(others) }),
  }
}

function field(desk: Desk, property: Symbol, place: string) {
  const type = desk.checker.getTypeOfSymbol(property)
  if (type === undefined) throw new Error(`${place} has no type`)
  const mayBeMissing = type.isUnionType() && type.getTypes().some((one) => has(one, MISSING))
  const says = saying(desk.checker.getDocumentationCommentOfSymbol(property))
  return {
    name: property.name,
    optional: mayBeMissing || (property.flags & SymbolFlags.Optional) !== 0,
    schema: { ...describe(desk, type, place), ...says },
  }
}

function tuple(desk: Desk, type: TypeReference, { elementFlags }: TupleType, place: string): Schema {
  const items = desk.checker
    .getTypeArguments(type)
    .map((item, at) => ({ flags: elementFlags[at] ?? 0, schema: describe(desk, item, `${place}[${at}]`) }))
  const fixed = items.filter(({ flags }) => (flags & ElementFlags.Rest) === 0)
  const rest = items.find(({ flags }) => (flags & ElementFlags.Rest) !== 0)
  return {
    type: 'array',
    ...(fixed.length > 0 && { prefixItems: fixed.map(({ schema }) => schema) }),
    minItems: items.filter(({ flags }) => (flags & ElementFlags.Required) !== 0).length,
    ...(rest === undefined ? { maxItems: fixed.length } : { items: rest.schema }),
  }
}
