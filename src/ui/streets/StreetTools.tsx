import type { StreetTool } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { useText } from '../i18n/useText.ts';
import { Help } from '../main/Help.tsx';
import styles from '../main/panel.module.css';

const tools: readonly StreetTool[] = [
  { type: 'link', from: null, failure: null },
  { type: 'closure', failure: null },
];

/** Takes up the tools that change streets in a scenario. */
export function StreetTools() {
  const text = useText().streetEdits;
  const setSession = useApp((state) => state.setSession);
  return (
    <>
      <div className={styles.row}>
        <span className={styles.label}>
          {text.tools}
          <Help words={text.toolsHelp} />
        </span>
      </div>
      <div className={styles.buttons}>
        {tools.map((tool) => (
          <Button key={tool.type} onPress={() => setSession({ placing: tool })} size="small">
            {text.add[tool.type]}
          </Button>
        ))}
      </div>
    </>
  );
}
