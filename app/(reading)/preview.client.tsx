'use client';

import { VisualEditing } from 'next-sanity/visual-editing/client-component';
import { usePathname, useRouter } from 'next/navigation';
import { useCallback, useSyncExternalStore } from 'react';

/** How long typing must pause before the page is drawn again, in milliseconds. */
const PAUSE_MS = 100;

/** In a preview: a click on a text opens its field in the Studio, and the page follows what is typed there. */
export function Preview() {
  const router = useRouter();
  const refresh = useCallback(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          router.refresh();
          resolve();
        }, PAUSE_MS);
      }),
    [router],
  );
  return (
    <>
      <LeaveBar />
      <VisualEditing refresh={refresh} />
    </>
  );
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
    <p role="status" style={{ margin: 0, padding: '0.5rem 1rem', background: '#fde68a', color: '#1c1917' }}>
      You see changes that are not published yet.{' '}
      <a href={`/api/draft-mode/disable?to=${encodeURIComponent(path)}`} style={{ color: 'inherit' }}>
        Leave the preview
      </a>
    </p>
  );
}
