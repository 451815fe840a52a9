import { changeSettings } from '../../edit/changeSettings.ts';
import type { Project, Settings } from '../../model/project.ts';
import type { ServiceId } from '../../model/service.ts';
import { useApp } from '../../state/hooks.ts';
import { NumberField } from '../controls/NumberField.tsx';
import { Select } from '../controls/Select.tsx';
import { formatMetres } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { Help } from './Help.tsx';
import { limitMetres } from './limit.ts';
import { MethodSetting } from '../streets/MethodSetting.tsx';
import styles from './panel.module.css';
import { SpeedSetting } from './SpeedSetting.tsx';
import { StreetRules } from '../streets/StreetRules.tsx';

const minuteChoices = [5, 10, 15, 20, 30];

/** A service radius that standards give as a straight line. */
const straightMetres = 1000;

/** How the service circle is drawn: every number of the definition, each with its source. */
export function RulesPanel({ project }: { readonly project: Project }) {
  const text = useText().main.rules;
  const apply = useApp((state) => state.apply);
  const { settings } = project;
  const change = (part: Partial<Settings>) => apply(changeSettings(project, part));
  const setSpeed = (service: ServiceId, speed: number) =>
    change({ speedMetresPerSecond: { ...settings.speedMetresPerSecond, [service]: speed } });
  const byMinutes = settings.metres === null;
  const isCircle = settings.method === 'circle';
  return (
    <section aria-labelledby="rules-heading" className={styles.section}>
      <div className={styles.head}>
        <h2 id="rules-heading">{text.heading}</h2>
      </div>
      <MethodSetting change={change} project={project} />
      <LimitSetting change={change} settings={settings} />
      <SpeedSetting
        label={text.speedElder}
        onChange={(speed) => setSpeed('elder', speed)}
        speed={settings.speedMetresPerSecond.elder}
      />
      <SpeedSetting
        label={text.speedChildcare}
        onChange={(speed) => setSpeed('childcare', speed)}
        speed={settings.speedMetresPerSecond.childcare}
      />
      {byMinutes && isCircle && (
        <div className={styles.row}>
          <span className={styles.label}>
            {text.detour}
            <Help words={text.sources.detour} />
          </span>
          <NumberField
            digits={2}
            label={text.detour}
            max={3}
            min={1}
            onChange={(detour) => {
              if (detour >= 1) change({ detour });
            }}
            step={0.1}
            value={settings.detour}
          />
        </div>
      )}
      <RadiusNote settings={settings} />
      <StreetRules change={change} project={project} />
    </section>
  );
}

interface LimitSettingProps {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

/** Minutes of walking, or the straight distance of the standards. */
function LimitSetting({ settings, change }: LimitSettingProps) {
  const { main, streets } = useText();
  const text = main.rules;
  const byMetres = settings.method === 'street' ? streets.byMetres : text.byMetres;
  const choices = minuteChoices.includes(settings.minutes)
    ? minuteChoices
    : [...minuteChoices, settings.minutes].sort((a, b) => a - b);
  const straight = settings.metres ?? straightMetres;
  const options = [
    ...choices.map((minutes) => ({
      value: `minutes ${minutes}`,
      label: text.minutesValue(String(minutes)),
    })),
    { value: `metres ${straight}`, label: byMetres(String(straight)) },
  ];
  const choose = (value: string) => {
    const amount = Number(value.split(' ')[1]);
    if (value.startsWith('metres')) change({ metres: amount });
    else change({ minutes: amount, metres: null });
  };
  return (
    <div className={styles.row}>
      <span className={styles.label}>
        {text.minutes}
        <Help
          words={`${text.sources.minutes} ${settings.method === 'circle' ? text.sources.method : ''}`}
        />
      </span>
      <Select
        label={text.minutes}
        onChange={choose}
        options={options}
        value={
          settings.metres === null ? `minutes ${settings.minutes}` : `metres ${settings.metres}`
        }
      />
    </div>
  );
}

function RadiusNote({ settings }: { readonly settings: Settings }) {
  const { main, streets } = useText();
  const text = main.rules;
  const language = useLanguage();
  if (settings.method === 'matrix') return <p className={styles.note}>{text.matrixNote}</p>;
  const elder = formatMetres(limitMetres(settings, 'elder'), language);
  const childcare = formatMetres(limitMetres(settings, 'childcare'), language);
  if (settings.method === 'street' && settings.metres !== null) {
    return <p className={styles.note}>{streets.reachMetres(elder)}</p>;
  }
  const [one, both] =
    settings.method === 'street'
      ? [streets.reach, streets.reachBoth]
      : [text.radius, text.radiusBoth];
  return <p className={styles.note}>{elder === childcare ? one(elder) : both(elder, childcare)}</p>;
}
