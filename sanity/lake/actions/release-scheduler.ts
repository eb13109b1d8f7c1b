import { type CommittedTransaction, type Dataset } from '../dataset.ts';
import { type ActionView } from './action-plan.ts';
import { planActions } from './plan-actions.ts';

/** Who publishes a scheduled release: the Studio shows this id as "Sanity". */
const author = '<system>';
/** How often the clock is read: it can be set, or have gone on while the machine slept, and timers hear of neither. */
const CLOCK_CHECK_MS = 1_000;
const retryMs = 60_000;

/** Publishes scheduled releases when their time has come; those whose time passed while the lake was off, at once. */
export class ReleaseScheduler {
  readonly #dataset: Dataset;
  readonly #view: ActionView;
  readonly #log: (event: Record<string, unknown>) => void;
  readonly #unsubscribe: () => void;
  /** When a release that could not be published is tried again, so that the others do not wait for it. */
  readonly #nextTry = new Map<string, number>();
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

  #plan(): void {
    clearTimeout(this.#timer);
    const [next] = this.#scheduled().toSorted((a, b) => a.at - b.at);
    if (next) this.#await(next);
  }

  #await(next: { releaseId: string; at: number }): void {
    const wait = Math.max(next.at - Date.now(), 0);
    this.#timer = setTimeout(
      () => {
        if (Date.now() < next.at) this.#await(next);
        else void this.#publish(next.releaseId);
      },
      Math.min(wait, CLOCK_CHECK_MS),
    );
    this.#timer.unref();
  }

  #scheduled(): { releaseId: string; at: number }[] {
    return [...this.#dataset.all()].flatMap((document) => {
      if (document._type !== 'system.release' || document['state'] !== 'scheduled') return [];
      const releaseId = String(document['name']);
      const publishAt = Date.parse(String(document['publishAt']));
      if (!Number.isNaN(publishAt)) return [{ releaseId, at: Math.max(publishAt, this.#nextTry.get(releaseId) ?? 0) }];
      this.#log({ level: 'error', message: 'A scheduled release has no time: schedule it again', releaseId });
      return [];
    });
  }

  async #publish(releaseId: string): Promise<void> {
    this.#nextTry.set(releaseId, Date.now() + retryMs);
    try {
      const actions = [{ actionType: 'sanity.action.release.publish' as const, releaseId }];
      await this.#dataset.transact({ mutations: () => planActions(this.#view, actions, author), author });
      this.#nextTry.delete(releaseId);
    } catch (error) {
      this.#log({
        level: 'error',
        message: 'A scheduled release could not be published',
        releaseId,
        error: String(error),
      });
      this.#plan();
    }
  }
}

const touchesReleases = ({ changes }: CommittedTransaction): boolean =>
  changes.some(({ id }) => id.startsWith('_.releases.'));
