import { type Graph, type Thing } from 'schema-dts';

/**
 * One page's statements as JSON-LD (https://www.w3.org/TR/json-ld11/), ready for a `<script>` element: `<` is escaped, so no text
 * can end the element.
 */
export function serialise(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

/** All nodes of a page in one graph; they refer to each other by `@id`. */
export function graphOf(nodes: readonly (Thing | null)[]): Graph {
  return { '@context': 'https://schema.org', '@graph': nodes.filter((node) => node !== null) };
}
