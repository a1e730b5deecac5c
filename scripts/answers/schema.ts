/** JSON Schemas as they are put together and given their names. */
import type { Named } from './names.ts'

export type Schema = { readonly [word: string]: unknown }

const isOnly = (schema: Schema, word: string) => word in schema && Object.keys(schema).length === 1

/** One of several: values as one list, primitive types as one `type`, `null` last. */
export function joined(schemas: readonly Schema[]): Schema {
  const consts = schemas.filter((schema) => isOnly(schema, 'const')).map((schema) => schema['const'])
  const isBoolean = consts.includes(true) && consts.includes(false)
  const values = isBoolean ? consts.filter((value) => typeof value !== 'boolean') : consts
  const primitives = schemas.filter((schema) => isOnly(schema, 'type')).map((schema) => schema['type'])
  const others = schemas.filter((schema) => !isOnly(schema, 'const') && !isOnly(schema, 'type'))
  const isNullable = primitives.includes('null')
  const types = [...(isBoolean ? ['boolean'] : []), ...primitives.filter((type) => type !== 'null')]
  if (isNullable && values.length > 0 && others.length === 0 && types.length === 0) values.push(null)
  else if (isNullable) types.push('null')
  const alternatives = [...inValues(values), ...others, ...inTypes(types)]
  const [only] = alternatives
  return alternatives.length === 1 && only !== undefined ? only : { anyOf: alternatives }
}

function inValues(values: readonly unknown[]): Schema[] {
  if (values.length === 0) return []
  if (values.length === 1) return [{ const: values[0] }]
  const isText = values.every((value) => typeof value === 'string')
  return [isText ? { type: 'string', enum: values } : { enum: values }]
}

function inTypes(types: readonly unknown[]): Schema[] {
  if (types.length === 0) return []
  return [{ type: types.length === 1 ? types[0] : types }]
}

const roomOf = ({ place }: Named) => place.split('/')[0] ?? ''

/**
 * One name for each type: its own, with its room before it where a type of another room has the same, and with
 * its whole place where one of the same room has.
 */
export function namesWithin(types: ReadonlyMap<string, { readonly named: Named }>): Map<string, string> {
  const all = [...types.values()].map(({ named }) => named)
  return new Map(
    [...types].map(([key, { named }]) => {
      const alike = all.filter(({ name }) => name === named.name)
      if (alike.length === 1) return [key, named.name]
      const inRoom = alike.filter((other) => roomOf(other) === roomOf(named))
      const before = inRoom.length === 1 ? roomOf(named) : key.split('/').slice(0, -1).join('.')
      return [key, `${before}.${named.name}`]
    }),
  )
}

/** The same schema, referring to types by the names that they have in the document. */
export function referring(schema: Schema, names: ReadonlyMap<string, string>): Schema {
  const turned = (word: string, value: unknown) =>
    word === '$ref' ? `#/components/schemas/${names.get(String(value))}` : value
  return JSON.parse(JSON.stringify(schema), turned) as Schema
}
