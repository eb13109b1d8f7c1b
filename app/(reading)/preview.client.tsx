'use client';

import { VisualEditing } from 'next-sanity/visual-editing/client-component';
import { usePathname, useRouter } from 'next/navigation';
import { useCallback, useEffect, useReducer, useRef, useSyncExternalStore, useTransition } from 'react';

/** In a preview: a click on a text opens its field in the Studio, and the page follows what is typed there. */
export function Preview() {
  const drawAnew = useDrawAnew();
  useEffect(() => {
    // The Studio would tell of changes, but a second later, and only a page inside it.
    const changes = new EventSource('/api/preview/changes');
    changes.addEventListener('message', drawAnew);
    return () => changes.close();
  }, [drawAnew]);
  const refresh = useCallback(
    ({ source }: { source: string }) => source === 'manual' && Promise.resolve(drawAnew()),
    [drawAnew],
  );
  return (
    <>
      <LeaveBar />
      <VisualEditing refresh={refresh} />
    </>
  );
}

/** Asks the server for the page again; what changes meanwhile is drawn by one more request, not by one each. */
function useDrawAnew(): () => void {
  const router = useRouter();
  const [drawing, startDrawing] = useTransition();
  const [changes, countChange] = useReducer((count: number) => count + 1, 0);
  const drawn = useRef(0);
  useEffect(() => {
    if (drawing || drawn.current === changes) return;
    drawn.current = changes;
    startDrawing(() => router.refresh());
  }, [changes, drawing, router]);
  return countChange;
}

const neverChanges = () => () => undefined;

/** Says that this is a preview, unless the Studio around it says so already. */
function LeaveBar() {
  const path = usePathname();
  const alone = useSyncExternalStore(
    neverChanges,
    () => window.self === window.top,
    () => false,
  );
  if (!alone) return null;
  return (
    <p
      role="status"
      style={{
        position: 'sticky',
        bottom: 0,
        margin: 0,
        padding: '0.5rem 1rem',
        background: '#fde68a',
        color: '#1c1917',
      }}
    >
      You see changes that are not published yet.{' '}
      <a href={`/api/draft-mode/disable?to=${encodeURIComponent(path)}`} style={{ color: 'inherit' }}>
        Leave the preview
      </a>
    </p>
  );
}
