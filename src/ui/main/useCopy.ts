import { useCallback } from 'react';
import { useApp } from '../../state/hooks.ts';

/** Copies and says so, or says that the browser did not allow it. `what` is the name of what is copied. */
export function useCopy(): (what: string, copy: () => Promise<void>) => void {
  const notify = useApp((state) => state.notify);
  return useCallback(
    (what, copy) => {
      copy().then(
        () => notify('info', 'copied', { what }),
        () => notify('error', 'copyFailed', { what }),
      );
    },
    [notify],
  );
}
