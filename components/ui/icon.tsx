const paths = {
  information: <path d="M12 10.5v6M12 7.2v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z" />,
  caution: <path d="M12 9v5M12 17v.1M12 3.5 2.5 20h19L12 3.5Z" />,
  'see-a-doctor': <path d="M12 7.5v9M7.5 12h9M8 3h8l5 5v8l-5 5H8l-5-5V8l5-5Z" />,
  evidence: <path d="M4 20V10m5.3 10V4m5.4 16v-7M20 20V8" />,
  do: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM7.8 12.2l3 3 5.5-6" />,
  dont: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9 9l6 6M15 9l-6 6" />,
  external: <path d="M13 4h7v7M20 4l-9 9M18 14v6H4V6h6" />,
} as const;

export type IconName = keyof typeof paths;

/** A drawn sign beside words that say the same, so hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {paths[name]}
    </svg>
  );
}
