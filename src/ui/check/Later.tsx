import { type ReactNode, useDeferredValue } from 'react';

interface LaterProps {
  readonly children: ReactNode;
}

/**
 * Draws its content a moment after what is around it, in small steps: a screen with much on it
 * appears at once, and answers to keys while the rest comes.
 */
export function Later({ children }: LaterProps) {
  const isDue = useDeferredValue(true, false);
  return isDue ? children : null;
}
