interface Span {
  text?: string;
  marks?: readonly string[];
}

interface Block {
  children?: readonly Span[];
  markDefs?: readonly { _key?: string; _type?: string }[];
}

/** Words that say nothing about where a link leads, read out of their sentence (WCAG 2.2, 2.4.4). */
const empty =
  /^(?:click )?(?:here|this|this (?:page|link|article)|more|read more|learn more|find out more|link|details)$/i;

/** The links of a Portable Text value whose words do not say where they lead. */
export function emptyLinks(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return (value as Block[]).flatMap(({ children, markDefs }) =>
    (markDefs ?? []).flatMap(({ _key }) => {
      const linked = (children ?? []).filter(({ marks }) => _key !== undefined && marks?.includes(_key));
      const text = linked
        .map((span) => span.text ?? '')
        .join('')
        .trim();
      return linked.length > 0 && (empty.test(text) || /^https?:\/\//.test(text)) ? [text] : [];
    }),
  );
}
