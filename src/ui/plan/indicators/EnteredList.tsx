import { useState } from 'react';
import { clearFigure } from '../../../edit/figures/clearFigure.ts';
import type { EnteredFigure } from '../../../model/enteredFigure.ts';
import type { Project } from '../../../model/project.ts';
import { planById } from '../../../plan/planById.ts';
import { useApp } from '../../../state/hooks.ts';
import { Button } from '../../controls/Button.tsx';
import { Dialog } from '../../controls/Dialog.tsx';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { figureText, withUnit } from '../figureText.ts';
import styles from './EnteredList.module.css';

const noFigures: readonly EnteredFigure[] = [];

/**
 * Everything that was entered in this project, of all plans, areas and years, also of areas that the
 * data no longer have.
 */
export function EnteredList({ project }: { readonly project: Project }) {
  const text = useText().plan;
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { entered = noFigures } = project;
  return (
    <>
      <Button disabled={entered.length === 0} onPress={() => setOpen(true)}>
        {text.list.open(formatCount(entered.length, language))}
      </Button>
      <Dialog onClose={() => setOpen(false)} open={isOpen} title={text.list.title}>
        {entered.length === 0 ? <p>{text.list.none}</p> : <Figures project={project} />}
      </Dialog>
    </>
  );
}

function Figures({ project }: { readonly project: Project }) {
  const text = useText().plan;
  const { columns } = text.list;
  return (
    <table aria-label={text.list.title} className={styles.table}>
      <thead>
        <tr>
          {[columns.plan, columns.indicator, columns.area, columns.year, columns.value].map(
            (name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ),
          )}
          <th scope="col">
            <span className="visually-hidden">{text.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {project.entered?.map((figure) => (
          <FigureLine figure={figure} key={keyOf(figure)} project={project} />
        ))}
      </tbody>
    </table>
  );
}

function keyOf({ planId, indicatorId, scope, unitName, year }: EnteredFigure): string {
  return [planId, indicatorId, scope, unitName, year].join(' ');
}

interface FigureLineProps {
  readonly figure: EnteredFigure;
  readonly project: Project;
}

function FigureLine({ figure, project }: FigureLineProps) {
  const words = useText();
  const language = useLanguage();
  const apply = useApp((state) => state.apply);
  const { planId, indicatorId, unitName, year, value } = figure;
  const plan = planById(project.plans, planId);
  const indicator = plan?.indicators.find(({ id }) => id === indicatorId);
  const name = indicator?.name[language] ?? indicatorId;
  return (
    <tr>
      <td>{plan?.name[language] ?? planId}</td>
      <th scope="row">{name}</th>
      <td>{unitName}</td>
      <td>{year}</td>
      <td className={styles.value}>
        {withUnit(figureText(value, language), indicator?.figures[0]?.unit ?? '', words)}
      </td>
      <td>
        <Button
          label={words.plan.list.clear(name, unitName, String(year))}
          onPress={() => apply(clearFigure(project, figure))}
          variant="link"
        >
          {words.common.clear}
        </Button>
      </td>
    </tr>
  );
}
