import { type ContentSourceMap, stegaEncodeSourceMap } from '@sanity/client/stega';

/** Fields that pages show as text. What code compares, parses or links with is left as it is. */
const SHOWN = new Set([
  'title',
  'summary',
  'keyPoints',
  'text',
  'caption',
  'question',
  'shortAnswer',
  'name',
  'role',
  'credentials',
  'finding',
  'recommendation',
  'caution',
]);

/**
 * Hides in every text of an answer which field of which document it comes from, so that a click in the preview opens that
 * field. The content source need not say it: projections keep a document's `_id`, its `_type` and the names of its fields.
 *
 * @param answer what a query was answered in a preview
 */
export function makeEditable(answer: unknown): unknown {
  const map = sourceMapOf(answer);
  if (map.documents.length === 0) return answer;
  return stegaEncodeSourceMap(answer, map, {
    enabled: true,
    studioUrl: '/studio',
    filter: ({ sourcePath }) => SHOWN.has(String(sourcePath.findLast((part) => typeof part === 'string'))),
  });
}

/** A source map that says of every document in an answer: its fields are under their own names. */
function sourceMapOf(answer: unknown): ContentSourceMap {
  const documents: ContentSourceMap['documents'] = [];
  const mappings: ContentSourceMap['mappings'] = {};
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, `${path}[${index}]`));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const { _id, _type } = value as { _id?: unknown; _type?: unknown };
    if (typeof _id === 'string' && typeof _type === 'string') {
      mappings[path] = { type: 'value', source: { type: 'documentValue', document: documents.length, path: 0 } };
      documents.push({ _id, _type });
    }
    for (const [name, inner] of Object.entries(value)) visit(inner, `${path}['${name}']`);
  };
  visit(answer, '$');
  return { documents, paths: ['$'], mappings };
}
