const paths = {
  undo: 'M6 4 3 7l3 3M3.4 7H10a3.2 3.2 0 0 1 0 6.4H7',
  redo: 'm10 4 3 3-3 3M12.6 7H6a3.2 3.2 0 0 0 0 6.4h3',
  chevron: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  close: 'm4 4 8 8m0-8-8 8',
  search: 'M7.2 11.4a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4Zm3.1-1.1L13.5 13.5',
  file: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3',
  upload: 'M8 10.5V3m-3 3 3-3 3 3M3 10.5v2.5h10v-2.5',
  lock: 'M4.5 7h7v6h-7zM6 7V5.2a2 2 0 0 1 4 0V7',
  left: 'm9.5 4.5-3.5 3.5 3.5 3.5',
  right: 'm6.5 4.5 3.5 3.5-3.5 3.5',
} as const;

interface IconProps {
  readonly name: keyof typeof paths;
  readonly size?: number;
}

/** A line drawing beside words; it says nothing by itself and is hidden from screen readers. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="1.4"
      viewBox="0 0 16 16"
      width={size}
    >
      <path d={paths[name]} />
    </svg>
  );
}
