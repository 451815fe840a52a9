import styles from './CirclePicture.module.css';

const near = [
  [64, 40],
  [60, 58],
  [96, 34],
  [108, 62],
  [74, 74],
  [92, 84],
] as const;

const far = [
  [146, 30],
  [156, 76],
  [20, 28],
  [16, 78],
] as const;

/** The idea of the tool without words: one centre, those it reaches and those it does not. */
export function CirclePicture() {
  return (
    <svg aria-hidden="true" height="112" viewBox="0 0 172 112" width="172">
      <circle className={styles.reach} cx="86" cy="56" r="46" />
      {near.map(([x, y]) => (
        <circle className={styles.near} cx={x} cy={y} key={`${x}/${y}`} r="4" />
      ))}
      {far.map(([x, y]) => (
        <circle className={styles.far} cx={x} cy={y} key={`${x}/${y}`} r="4" />
      ))}
      <rect className={styles.centre} height="12" rx="3" width="12" x="80" y="50" />
    </svg>
  );
}
