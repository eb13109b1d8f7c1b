import { BehaviorSubject, type Observable } from 'rxjs';

const keyOf = (projectId: string): string => `stillpoint.session.${projectId}`;

/** The token of the present session on the embedded lake; `null` for none, and on hosted Sanity. */
export const storedToken = (projectId: string): string | null => localStorage.getItem(keyOf(projectId));

/** The session's token in this browser, shared by its tabs: who signs out in one is signed out in all. */
export class Session {
  readonly #key: string;
  readonly #token: BehaviorSubject<string | null>;

  constructor(projectId: string) {
    this.#key = keyOf(projectId);
    this.#token = new BehaviorSubject(storedToken(projectId));
    window.addEventListener('storage', ({ key, newValue }) => {
      if (key === this.#key) this.#token.next(newValue);
    });
  }

  get token(): Observable<string | null> {
    return this.#token.asObservable();
  }

  get current(): string | null {
    return this.#token.value;
  }

  start(token: string): void {
    localStorage.setItem(this.#key, token);
    this.#token.next(token);
  }

  end(): void {
    localStorage.removeItem(this.#key);
    this.#token.next(null);
  }
}
