import { type DatabaseSync } from 'node:sqlite';

/** A payload that has not reached its receiver yet. */
export interface Delivery {
  id: number;
  payload: string;
  created: number;
  attempts: number;
  due: number;
}

/** Deliveries in SQLite; transactions add theirs as part of their own commit, so none is lost or made up. */
export class DeliveryQueue {
  readonly #statements;

  constructor(database: DatabaseSync) {
    this.#statements = {
      due: database.prepare('SELECT * FROM webhook_deliveries WHERE due <= ? ORDER BY id LIMIT 50'),
      next: database.prepare('SELECT min(due) AS due FROM webhook_deliveries'),
      remove: database.prepare('DELETE FROM webhook_deliveries WHERE id = ?'),
      postpone: database.prepare('UPDATE webhook_deliveries SET attempts = attempts + 1, due = ? WHERE id = ?'),
    };
  }

  /** The oldest deliveries that are due at `now`. */
  due(now: number): Delivery[] {
    return this.#statements.due.all(now).map((row) => ({
      id: Number(row['id']),
      payload: String(row['payload']),
      created: Number(row['created']),
      attempts: Number(row['attempts']),
      due: Number(row['due']),
    }));
  }

  /** When the next delivery is due, if there is any. */
  nextDue(): number | undefined {
    const due = this.#statements.next.get()?.['due'];
    return typeof due === 'number' ? due : undefined;
  }

  remove(id: number): void {
    this.#statements.remove.run(id);
  }

  postpone(id: number, until: number): void {
    this.#statements.postpone.run(until, id);
  }
}
