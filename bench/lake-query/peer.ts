import { evaluate, evaluateSync, parse, toJS } from 'groq-js';
import { type LakeDocument } from '#sanity/lake/engine/query/lake-document.ts';
import { type DocumentView } from '#sanity/lake/engine/query/index/document-view.ts';
import { type BenchQuery } from './queries.ts';

/** groq-js on the same documents, given a map to follow references by (without one it is slower still). */
export class Peer {
  readonly #view: Pick<DocumentView, 'documents' | 'document'>;
  readonly #trees = new Map<string, ReturnType<typeof parse>>();

  constructor(view: Pick<DocumentView, 'documents' | 'document'>) {
    this.#view = view;
  }

  async answer(query: BenchQuery, run: number): Promise<unknown> {
    const value = await evaluate(this.#tree(query, run), this.#options(query, run));
    return toJS(await value.asStatic());
  }

  answerSync(query: BenchQuery, run: number): unknown {
    return toJS(evaluateSync(this.#tree(query, run), this.#options(query, run)));
  }

  #tree({ query, params }: BenchQuery, run: number): ReturnType<typeof parse> {
    const values = params(run);
    const key = `${query}${JSON.stringify(values)}`;
    const tree = this.#trees.get(key) ?? parse(query, { params: values });
    this.#trees.set(key, tree);
    return tree;
  }

  #options({ params }: BenchQuery, run: number) {
    return {
      dataset: this.#view.documents,
      params: params(run),
      dereference: ({ _ref }: { _ref: string }): LakeDocument | null => this.#view.document(_ref),
    };
  }
}
