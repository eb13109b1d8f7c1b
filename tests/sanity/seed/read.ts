/** Every `_ref` inside a value. */
export function referencedIds(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencedIds);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => (key === '_ref' ? [String(field)] : referencedIds(field)));
}

/** The paths of array members that are objects without a key of their own. */
export function membersWithoutUniqueKey(value: unknown, path: string): string[] {
  if (Array.isArray(value)) {
    const keys = value.map((member: unknown) =>
      typeof member === 'object' ? (member as { _key?: string })._key : null,
    );
    const missing = keys.some((key, index) => key === undefined || (key !== null && keys.indexOf(key) !== index));
    return [
      ...(missing ? [path] : []),
      ...value.flatMap((member, index) => membersWithoutUniqueKey(member, `${path}[${index}]`)),
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => membersWithoutUniqueKey(field, `${path}.${key}`));
}

/** Fields that hold names for machines rather than words for readers. */
const machineFields = /^_|^(?:href|kind|level|style|listItem|marks|decorative|current|evidenceType|doi|pmid)$/;

/** The words a reader sees in a value, blocks and fields separated by line breaks. */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(plainText).filter(Boolean).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  const { children, ...fields } = value as { children?: { text?: string }[] };
  const line = (children ?? []).map(({ text }) => text ?? '').join('');
  const rest = Object.entries(fields).filter(([key]) => !machineFields.test(key));
  return [line, ...rest.map(([, field]) => plainText(field))].filter(Boolean).join('\n');
}
