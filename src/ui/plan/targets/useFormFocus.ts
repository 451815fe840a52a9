import { type RefObject, useEffect, useRef } from 'react';

/** Puts the cursor into the first field of a form that opens. */
export function useFormFocus(): RefObject<HTMLDivElement | null> {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  return form;
}
