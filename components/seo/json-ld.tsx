import { type Graph } from 'schema-dts';

import { serialise } from '#lib/seo/structured-data/graph.ts';

/** The page's statements for machines. A data block is never run, so `script-src 'none'` lets it stand. */
export function JsonLd({ graph }: { graph: Graph }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: serialise(graph) }} />;
}
