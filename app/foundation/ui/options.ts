/** Codes as a field's options: each with the words that `label` gives it. */
export const optionsOf = <Code extends string>(codes: readonly Code[], label: (code: Code) => string) =>
  codes.map((code) => ({ value: code, label: label(code) }))
