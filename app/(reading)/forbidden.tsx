/** Never seen: `server/main.ts` answers 410 in its place. See docs/decisions/0005-gone-is-410.md. */
export default function Gone() {
  return <h1>This page has been removed</h1>;
}
