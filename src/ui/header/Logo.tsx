import styles from './Logo.module.css';

/** The name of the tool, the same in both languages. */
export function Logo() {
  return (
    <span className={styles.logo} lang="zh-CN">
      <b>Kinreach</b> 一刻圈
    </span>
  );
}
