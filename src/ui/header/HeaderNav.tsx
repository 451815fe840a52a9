import type { Screen } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { useText } from '../i18n/useText.ts';
import styles from './HeaderNav.module.css';

/** The screens of an open project, in the order in which they stand side by side. */
const workScreens = ['main', 'districts', 'plan'] as const satisfies readonly Screen[];

export type WorkScreenId = (typeof workScreens)[number];

/** From one screen of the project to another. */
export function HeaderNav() {
  const current = useApp((state) => state.session.screen);
  const setSession = useApp((state) => state.setSession);
  const text = useText().header;
  return (
    <nav aria-label={text.screensLabel} className={styles.nav}>
      {workScreens.map((screen) => (
        <button
          className={styles.item}
          key={screen}
          onClick={() => setSession({ screen })}
          type="button"
          {...(screen === current ? { 'aria-current': 'page' } : {})}
        >
          {text.screens[screen]}
        </button>
      ))}
    </nav>
  );
}
