import { type CommittedTransaction, type Dataset } from '../dataset.ts';
import { type ActionView } from './action-plan.ts';
import { planActions } from './plan-actions.ts';

/** Who publishes a scheduled release: the Studio shows this id as "Sanity". */
const author = '<system>';
/** `setTimeout` takes no longer wait. */
const longestWaitMs = 2 ** 31 - 1;
const retryMs = 60_000;

/** Publishes scheduled releases when their time has come; those whose time passed while the lake was off, at once. */
export class ReleaseScheduler {
  readonly #dataset: Dataset;
  readonly #view: ActionView;
  readonly #log: (event: Record<string, unknown>) => void;
  readonly #unsubscribe: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(dataset: Dataset, view: ActionView, log: (event: Record<string, unknown>) => void) {
    this.#dataset = dataset;
    this.#view = view;
    this.#log = log;
    this.#unsubscribe = dataset.subscribe((transaction) => {
      if (touchesReleases(transaction)) this.#plan();
    });
    this.#plan();
  }

  stop(): void {
    this.#unsubscribe();
    clearTimeout(this.#timer);
  }

  #plan(notBefore = 0): void {
    clearTimeout(this.#timer);
    const [next] = [...this.#dataset.all()]
      .filter((document) => document._type === 'system.release' && document['state'] === 'scheduled')
      .map((document) => ({ releaseId: String(document['name']), at: Date.parse(String(document['publishAt'])) }))
      .toSorted((a, b) => a.at - b.at);
    if (!next) return;
    const wait = Math.max(next.at - Date.now(), notBefore, 0);
    this.#timer = setTimeout(
      () => {
        if (wait > longestWaitMs) this.#plan();
        else void this.#publish(next.releaseId);
      },
      Math.min(wait, longestWaitMs),
    );
    this.#timer.unref();
  }

  async #publish(releaseId: string): Promise<void> {
    try {
      const actions = [{ actionType: 'sanity.action.release.publish' as const, releaseId }];
      await this.#dataset.transact({ mutations: () => planActions(this.#view, actions, author), author });
    } catch (error) {
      this.#log({
        level: 'error',
        message: 'A scheduled release could not be published',
        releaseId,
        error: String(error),
      });
      this.#plan(retryMs);
    }
  }
}

const touchesReleases = ({ changes }: CommittedTransaction): boolean =>
  changes.some(({ id }) => id.startsWith('_.releases.'));
