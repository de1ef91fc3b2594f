/** What a reader may fill in: what stands in names, tags, versions and paths, and nothing that a shell obeys. */
export const fillablePattern = '[A-Za-z0-9][A-Za-z0-9._:\\/@+~\\-]*';

const fillable = new RegExp(`^${fillablePattern}$`);

/**
 * Writes a placeholder's value in a form: `{}` is the value, `{1}`, `{2}` … its parts between dots, so that
 * `{1}-{2}` makes `12-4` of `12.4.1`. Undefined when the value has too few parts or holds what may not be filled in.
 */
export function fillForm(form: string, value: string): string | undefined {
  if (!fillable.test(value)) return undefined;
  const parts = value.split('.');
  const wanted = [...form.matchAll(/\{(\d)\}/g)].map((match) => Number(match[1]));
  if (wanted.some((n) => !parts[n - 1])) return undefined;
  return form.replace(/\{(\d?)\}/g, (_, n: string) => (n ? (parts[Number(n) - 1] ?? '') : value));
}
