import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { useText } from '../i18n/useText.ts';
import { ExportMenu } from '../main/ExportMenu.tsx';
import { usualSeats } from '../../edit/usualSize.ts';
import { DataMenu } from './DataMenu.tsx';
import styles from './Header.module.css';
import { HeaderNav } from './HeaderNav.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Logo } from './Logo.tsx';
import { SaveState } from './SaveState.tsx';
import { UndoButtons } from './UndoButtons.tsx';
import { ViewSelects } from './ViewSelects.tsx';

function PlaceButton() {
  const placing = useApp((state) => state.session.placing);
  const setSession = useApp((state) => state.setSession);
  const text = useText().header;
  const isOpening = placing?.type === 'open';
  const tool = { type: 'open', service: 'elder', seats: usualSeats, places: Number.NaN } as const;
  return (
    <Button
      onPress={() => setSession({ screen: 'main', placing: isOpening ? null : tool })}
      pressed={isOpening}
    >
      {text.addFacility}
    </Button>
  );
}

/** The line above the screens of an open project. */
export function Header() {
  const project = useApp((state) => state.project);
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        <Logo />
      </h1>
      <HeaderNav />
      {project && <ViewSelects project={project} />}
      <UndoButtons />
      <SaveState />
      <div className={styles.end}>
        <DataMenu />
        <PlaceButton />
        <ExportMenu />
        <LanguageSwitch />
      </div>
    </header>
  );
}
