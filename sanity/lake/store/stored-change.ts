import { type Effects } from '../engine/mendoza.ts';

/** What is kept of a change besides who, when and which document. */
export interface ChangeDetail {
  previousRev: string | null;
  mutations: Record<string, unknown>[];
  effects: Effects;
}

/** A mutation that brought the document which the effects bring too, and so is stored without it. */
type Elided = Record<string, null>;

/** The stored form of a change: a created document, which is most of what an import stores, is in it once, not twice. */
export function packChange(detail: ChangeDetail): string {
  const [mutation, ...others] = detail.mutations;
  const [kind] = Object.keys(mutation ?? {});
  const elides = kind?.startsWith('create') && others.length === 0 && detail.effects.apply[0] === 0;
  return JSON.stringify(elides ? { ...detail, mutations: [{ [kind!]: null }] satisfies Elided[] } : detail);
}

/** The change that was stored. */
export function unpackChange(stored: string, transactionId: string): ChangeDetail {
  const detail = JSON.parse(stored) as ChangeDetail;
  const document = { ...(detail.effects.apply[1] as object | null), _rev: transactionId };
  const mutations = detail.mutations.map((mutation) => {
    const [[kind, content] = []] = Object.entries(mutation);
    return kind !== undefined && content === null ? { [kind]: document } : mutation;
  });
  return { ...detail, mutations };
}
