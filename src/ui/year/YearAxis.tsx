import { Radio, RadioGroup } from 'react-aria-components';
import type { Project } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { classes } from '../controls/classes.ts';
import { Icon } from '../controls/Icon.tsx';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { populationYears } from '../main/view.ts';
import { useYearStops } from './useYearStops.ts';
import styles from './YearAxis.module.css';
import type { YearStop } from './yearStops.ts';

interface YearAxisProps {
  readonly analysis: Analysis;
  readonly project: Project;
}

/** The years one beside the other; map, list and card follow the chosen one. Nothing for a single year. */
export function YearAxis({ analysis, project }: YearAxisProps) {
  const text = useText().years;
  const setSession = useApp((state) => state.setSession);
  const { stops, shown } = useYearStops(project);
  if (stops.length < 2 || shown === null) return null;
  const at = stops.findIndex(({ year }) => year === shown);
  const show = (year: number) => setSession({ year });
  return (
    <section aria-label={text.label} className={styles.axis}>
      <StepButton
        name="left"
        none={text.first}
        onStep={show}
        say={text.previous}
        to={stops[at - 1]}
      />
      <RadioGroup
        aria-label={text.label}
        className={classes(styles.stops)}
        onChange={(year) => show(Number(year))}
        orientation="horizontal"
        value={String(shown)}
      >
        {stops.map((stop) => (
          <Stop key={stop.year} stop={stop} />
        ))}
      </RadioGroup>
      <StepButton name="right" none={text.last} onStep={show} say={text.next} to={stops[at + 1]} />
      <People analysis={analysis} project={project} shown={shown} />
    </section>
  );
}

interface StepButtonProps {
  readonly name: 'left' | 'right';
  readonly to: YearStop | undefined;
  readonly say: (year: string) => string;
  /** What is said where there is no further year. */
  readonly none: string;
  readonly onStep: (year: number) => void;
}

function StepButton({ name, to, say, none, onStep }: StepButtonProps) {
  return (
    <Button
      disabled={to === undefined}
      label={to === undefined ? none : say(String(to.year))}
      onPress={() => to && onStep(to.year)}
      size="icon"
      variant="quiet"
    >
      <Icon name={name} />
    </Button>
  );
}

function Stop({ stop }: { readonly stop: YearStop }) {
  const text = useText().years;
  const language = useLanguage();
  const count = (value: number) => formatCount(value, language);
  const why = [
    stop.isCounted ? text.counted : '',
    stop.targets > 0 ? text.targets(count(stop.targets)) : '',
    stop.opens > 0 ? text.opens(count(stop.opens)) : '',
    stop.closes > 0 ? text.closes(count(stop.closes)) : '',
  ].filter((part) => part !== '');
  return (
    <Radio className={classes(styles.stop)} value={String(stop.year)}>
      <span aria-hidden="true" className={classes(styles.dot, stop.targets > 0 && styles.due)} />
      <span>{stop.year}</span> <span className={styles.why}>{why.join(' · ')}</span>
    </Radio>
  );
}

/** Of which year the people are, where that is not the year shown. */
function People({ analysis, project, shown }: YearAxisProps & { readonly shown: number }) {
  const text = useText().years;
  const { population } = project.inputs;
  if (!population) return null;
  const years = populationYears(analysis, population);
  if (years === String(shown)) return null;
  return <p className={styles.people}>{years === null ? text.undated : text.carried(years)}</p>;
}
