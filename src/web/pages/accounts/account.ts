/** Checks before a form is sent; the server checks again by its schema. */

/** 2 to 64 letters (of any script), digits and `. _ @ -`. */
export function isAccount(text: string): boolean {
  return /^[\p{L}\p{N}._@-]{2,64}$/u.test(text.trim())
}

export function isRegionCode(text: string): boolean {
  return /^\d{6}$/.test(text.trim())
}

/** A person as a dialog calls one: by name, and by the account, which no two share. */
export function personLabel({ name, account }: { readonly name: string; readonly account: string }): string {
  return name === account ? account : `${name}（${account}）`
}
