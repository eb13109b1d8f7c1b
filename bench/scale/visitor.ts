/** Someone who reads pages of a site. */
export class Visitor {
  readonly #siteUrl: string;

  constructor(siteUrl: string) {
    this.#siteUrl = siteUrl;
  }

  /** What there is at a path, whatever it is. */
  async look(path: string): Promise<{ status: number; text: string }> {
    const answer = await fetch(this.#siteUrl + path);
    return { status: answer.status, text: await answer.text() };
  }

  /** @throws when there is no page */
  async read(path: string): Promise<string> {
    const { status, text } = await this.look(path);
    if (status !== 200) throw new Error(`${path} answered ${status}.`);
    return text;
  }

  /** How many milliseconds a page takes. */
  async time(path: string): Promise<number> {
    const from = performance.now();
    await this.read(path);
    return performance.now() - from;
  }

  /** Paths of the addresses that a file of the sitemap lists. */
  async locations(path: string): Promise<string[]> {
    return [...(await this.read(path)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
  }
}
