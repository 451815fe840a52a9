import { useApp } from '../../state/hooks.ts';
import { Icon } from '../controls/Icon.tsx';
import { LanguageSwitch } from '../header/LanguageSwitch.tsx';
import { Logo } from '../header/Logo.tsx';
import { formatTime } from '../i18n/format.ts';
import { useText } from '../i18n/useText.ts';
import { TemplateMenu } from '../TemplateMenu.tsx';
import { DropBox } from './DropBox.tsx';
import { ContinueCard, SampleCards } from './SampleCards.tsx';
import styles from './StartScreen.module.css';

function WhatToBring() {
  const text = useText().start;
  return (
    <section className={styles.bring}>
      <h2>{text.bringTitle}</h2>
      <dl>
        {text.bring.map((table) => (
          <div className={styles.table} key={table.name}>
            <dt>{table.name}</dt>
            <dd>{table.columns}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.format}>{text.bringFormat}</p>
      <TemplateMenu />
    </section>
  );
}

interface StartScreenProps {
  readonly dragging: boolean;
}

/** The first screen: bring two tables, open a sample, or go on with the last work. */
export function StartScreen({ dragging }: StartScreenProps) {
  const project = useApp((state) => state.project);
  const save = useApp((state) => state.save);
  const text = useText().start;
  const when = save.type === 'saved' ? text.savedAt(formatTime(save.at)) : '';
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Logo />
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <div className={styles.opening}>
          <h1 className={styles.title}>{text.title}</h1>
          <p className={styles.lead}>{text.lead}</p>
        </div>
        <DropBox active={dragging} />
        <div className={styles.side}>
          {project && <ContinueCard name={project.name || text.untitled} when={when} />}
          <SampleCards />
          <WhatToBring />
        </div>
      </main>
      <footer className={styles.footer}>
        <Icon name="lock" size={14} /> {text.privacy}
      </footer>
    </div>
  );
}
