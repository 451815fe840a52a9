import type { Method, Project, Settings } from '../../model/project.ts';
import { defaultSnapMetres } from '../../reach/streets/streetNetwork.ts';
import { NumberField } from '../controls/NumberField.tsx';
import { Select } from '../controls/Select.tsx';
import { useText } from '../i18n/useText.ts';
import { Help } from '../main/Help.tsx';
import styles from '../main/panel.module.css';

interface MethodSettingProps {
  readonly project: Project;
  readonly change: (part: Partial<Settings>) => void;
}

/** What walks are measured by, where the project holds more than circles need. */
export function MethodSetting({ project, change }: MethodSettingProps) {
  const text = useText().streets;
  const { inputs, settings } = project;
  const methods: Method[] = ['circle'];
  if (inputs.streets) methods.push('street');
  if (inputs.matrix) methods.push('matrix');
  if (methods.length === 1) return null;
  return (
    <>
      <div className={styles.row}>
        <span className={styles.label}>
          {text.method}
          <Help words={text.methodHelp} />
        </span>
        <Select
          label={text.method}
          onChange={(method) => change({ method })}
          options={methods.map((value) => ({ value, label: text.methods[value] }))}
          value={settings.method}
        />
      </div>
      {settings.method === 'street' && (
        <SnapSetting onChange={(snapMetres) => change({ snapMetres })} settings={settings} />
      )}
    </>
  );
}

interface SnapSettingProps {
  readonly settings: Settings;
  readonly onChange: (metres: number) => void;
}

function SnapSetting({ settings, onChange }: SnapSettingProps) {
  const { streets: text, common } = useText();
  return (
    <div className={styles.row}>
      <span className={styles.label}>
        {text.snap}
        <Help words={text.snapHelp} />
      </span>
      <NumberField
        label={text.snap}
        max={5000}
        min={1}
        onChange={(metres) => {
          if (metres >= 1) onChange(metres);
        }}
        step={1}
        unit={common.units.metres}
        value={settings.snapMetres ?? defaultSnapMetres}
      />
    </div>
  );
}
