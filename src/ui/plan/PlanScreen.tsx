import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useApp } from '../../state/hooks.ts';
import { classes } from '../controls/classes.ts';
import { useText } from '../i18n/useText.ts';
import { WaitingScreen } from '../main/WaitingScreen.tsx';
import styles from './PlanScreen.module.css';
import { planTabs } from './planTabs.ts';

/** Everything about the chosen plan, one tab beside the other. */
export function PlanScreen() {
  const project = useApp((state) => state.project);
  const chosen = useApp((state) => state.session.planTab);
  const setSession = useApp((state) => state.setSession);
  const text = useText();
  if (!project) return <WaitingScreen />;
  const choose = (key: unknown) => {
    const tab = planTabs.find(({ id }) => id === key);
    if (tab) setSession({ planTab: tab.id });
  };
  return (
    <main className={styles.screen}>
      <Tabs className={classes(styles.tabs)} onSelectionChange={choose} selectedKey={chosen}>
        <TabList aria-label={text.plan.tabsLabel} className={classes(styles.list)}>
          {planTabs.map(({ id, label }) => (
            <Tab className={classes(styles.tab)} id={id} key={id}>
              {label(text)}
            </Tab>
          ))}
        </TabList>
        {planTabs.map(({ id, component: Content }) => (
          <TabPanel className={classes(styles.panel)} id={id} key={id}>
            <Content project={project} />
          </TabPanel>
        ))}
      </Tabs>
    </main>
  );
}
