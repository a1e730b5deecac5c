/** A person, a unit or an office by name, where a list shows no more of it. */
export type Named = { readonly id: string; readonly name: string }
