import { lazy, Suspense, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Screen } from '../state/session.ts';
import { useApp } from '../state/hooks.ts';
import styles from './App.module.css';
import { CheckScreen } from './check/CheckScreen.tsx';
import { FilePicker } from './FilePicker.tsx';
import { Header } from './header/Header.tsx';
import type { WorkScreenId } from './header/HeaderNav.tsx';
import { ShortcutsDialog } from './header/ShortcutsDialog.tsx';
import { useLanguage, useText } from './i18n/useText.ts';
import { Notices } from './Notices.tsx';
import { RefusedPlan } from './plan/RefusedPlan.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { StartScreen } from './start/StartScreen.tsx';
import { useFileDrop } from './useFileDrop.ts';
import { useShortcuts } from './useShortcuts.ts';

// The map and its libraries are large; the start screen appears without waiting for them.
const MainScreen = lazy(async () => ({
  default: (await import('./main/MainScreen.tsx')).MainScreen,
}));
const DistrictsScreen = lazy(async () => ({
  default: (await import('./districts/DistrictsScreen.tsx')).DistrictsScreen,
}));

const PlanScreen = lazy(async () => ({
  default: (await import('./plan/PlanScreen.tsx')).PlanScreen,
}));

interface ScreenViewProps {
  readonly screen: Screen;
  readonly dragging: boolean;
}

function ScreenView({ screen, dragging }: ScreenViewProps) {
  switch (screen) {
    case 'start':
      return <StartScreen dragging={dragging} />;
    case 'check':
      return <CheckScreen />;
    case 'main':
    case 'districts':
    case 'plan':
      return (
        <div className={styles.work}>
          <Header />
          <div className={styles.body}>
            <Suspense fallback={null}>
              <WorkScreen screen={screen} />
            </Suspense>
          </div>
        </div>
      );
  }
}

function WorkScreen({ screen }: { readonly screen: WorkScreenId }) {
  switch (screen) {
    case 'main':
      return <MainScreen />;
    case 'districts':
      return <DistrictsScreen />;
    case 'plan':
      return <PlanScreen />;
  }
}

function Shell() {
  const screen = useApp((state) => state.session.screen);
  const reading = useApp((state) => state.reading !== null);
  const text = useText();
  const [helpOpen, setHelpOpen] = useState(false);
  const [showHelp] = useState(() => () => setHelpOpen(true));
  const dragging = useFileDrop();
  useShortcuts(showHelp);
  return (
    <>
      <ScreenView dragging={dragging} screen={screen} />
      {dragging && screen !== 'start' && (
        <div className={styles.dropOverlay}>{text.start.dropActive}</div>
      )}
      {reading && screen !== 'start' && (
        <div className={styles.reading}>
          <ReadingProgress />
        </div>
      )}
      <Notices />
      <RefusedPlan />
      <ShortcutsDialog onClose={() => setHelpOpen(false)} open={helpOpen} />
    </>
  );
}

/** The whole app: one screen at a time, files and keys taken everywhere. */
export function App() {
  const language = useLanguage();
  const { appName } = useText().common;
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = appName;
  }, [appName, language]);
  return (
    <I18nProvider locale={locale}>
      <FilePicker>
        <Shell />
      </FilePicker>
    </I18nProvider>
  );
}
