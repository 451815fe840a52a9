import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import styles from './MapView.module.css';

interface Props {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** Pixels between the pointer and the box, so that it never covers what it explains. */
const gap = 16;

/** A box beside the pointer, turned to the side where there is room for it. */
export function MapTooltip({ x, y, width, height, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    if (box.current) {
      setSize({ width: box.current.offsetWidth, height: box.current.offsetHeight });
    }
  }, [children]);
  const left = x + gap + size.width > width ? x - gap - size.width : x + gap;
  const top = Math.max(8, Math.min(y + gap, height - size.height - 8));
  return (
    <div ref={box} className={styles.tooltip} style={{ left: Math.max(8, left), top }}>
      {children}
    </div>
  );
}
