/** Two arcs at rest around a point: the practice's sign. */
export function Mark() {
  return (
    <svg className="site-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M4 20a12 12 0 0 1 24 0M9 22a7 7 0 0 1 14 0" />
      <circle cx="16" cy="23" r="2.2" />
    </svg>
  );
}
